package shanzhi.staff.insurance.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import shanzhi.kernel.Refusal;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;

/** What holds in one place in one month. Each line is rounded by itself. */
public record InsuranceRules(String area, YearMonth month, List<RateLine> rates, BaseLine social, BaseLine fund, WageLine minimumWage) {

  /**
   * Employee's lines and employer's lines, in the order of {@link Insurance}; lines of no rate are left out.
   *
   * @throws Refusal insurance.no-rates (409) where the month has none; insurance.injury-class, insurance.fund-rate (400)
   */
  public List<Contribution> of(Coverage coverage) {
    var lines = new ArrayList<Contribution>();
    for (var item : Insurance.values()) {
      if (item.isFund() ? !coverage.fund() : !coverage.social()) continue;
      var line = line(item, coverage.injuryClass());
      var limits = item.isFund() ? fund : social;
      if (limits == null) throw Refusal.conflict("insurance.no-rates", item, month);
      var declared = item.isFund() ? coverage.fundBase() : coverage.socialBase();
      var base = declared.max(limits.floor()).min(limits.ceiling());
      var chosen = item.isFund() ? chosen(line, coverage.fundRate()) : null;
      add(lines, item, false, declared, base, chosen == null ? line.employee() : chosen, limits, line);
      add(lines, item, true, declared, base, chosen == null ? line.employer() : chosen, limits, line);
    }
    return lines;
  }

  /** Whether everybody pays the same by both, whenever each of their rows ends. */
  public boolean isLike(InsuranceRules other) { return figures().equals(other.figures()); }

  private List<Object> figures() {
    var all = new ArrayList<Object>();
    rates.forEach(line -> all.addAll(Arrays.asList(line.item(), line.injuryClass(), plain(line.employee()), plain(line.employer()), plain(line.least()), plain(line.most()), line.places())));
    for (var limits : Arrays.asList(social, fund)) all.addAll(limits == null ? List.of() : List.of(limits.fund(), plain(limits.floor()), plain(limits.ceiling())));
    return all;
  }

  private static String plain(BigDecimal number) { return number == null ? "" : number.stripTrailingZeros().toPlainString(); }

  /** What of this comes from no document that anybody has read: 示例. */
  public List<String> samples() {
    var names = new LinkedHashSet<String>();
    rates.stream().filter(line -> isSample(line.status())).forEach(line -> names.add(line.item().title()));
    if (social != null && isSample(social.status())) names.add("缴费基数上下限");
    if (fund != null && isSample(fund.status())) names.add("公积金基数上下限");
    if (minimumWage != null && isSample(minimumWage.status())) names.add("最低工资");
    return List.copyOf(names);
  }

  private static boolean isSample(String status) { return !status.equals("FOUND"); }

  private static void add(List<Contribution> lines, Insurance item, boolean employer, BigDecimal declared, BigDecimal base, BigDecimal rate, BaseLine limits, RateLine line) {
    if (rate.signum() == 0) return;
    lines.add(new Contribution(item, employer, declared, base, rate, base.multiply(rate).setScale(line.places(), RoundingMode.HALF_UP).setScale(2), limits, line));
  }

  private RateLine line(Insurance item, int injuryClass) {
    if (item == Insurance.INJURY && (injuryClass < 1 || injuryClass > 8)) throw Refusal.invalid("insurance.injury-class", injuryClass);
    return rates.stream().filter(line -> line.item() == item && (item != Insurance.INJURY || line.injuryClass() == injuryClass)).findFirst()
        .orElseThrow(() -> Refusal.conflict("insurance.no-rates", item, month));
  }

  private static BigDecimal chosen(RateLine line, BigDecimal rate) {
    if (rate == null) return null;
    if (line.least() == null || rate.compareTo(line.least()) < 0 || rate.compareTo(line.most()) > 0) {
      throw Refusal.invalid("insurance.fund-rate", percent(rate), line.least() == null ? percent(line.employee()) : percent(line.least()), line.most() == null ? percent(line.employee()) : percent(line.most()));
    }
    return rate;
  }

  /** 0.004 → 0.4% */
  public static String percent(BigDecimal rate) { return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%"; }
}
