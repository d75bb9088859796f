package shanzhi.web.funds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.PurposeLine;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Words;

/** What the pages of the funds offer to choose from, names of areas and purposes, money and bars. */
@Named
@RequestScoped
public class FundChoices {

  private static final int YEARS = 4;
  private static final int SHOWN = 20;

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Vouchers vouchers;
  @Inject Commitments commitments;
  @Inject Desk desk;
  @Inject Times times;

  private List<PurposeLine> purposes;

  /** Next year and the years before it. */
  public List<Integer> getYears() {
    int next = times.getToday().getYear() + 1;
    return IntStream.range(0, YEARS + 1).mapToObj(i -> next - i).toList();
  }

  public FundSource[] getSources() { return FundSource.values(); }

  public PaymentState[] getStates() { return PaymentState.values(); }

  public List<PurposeLine> getPurposes() {
    if (purposes == null) purposes = vouchers.purposes();
    return purposes;
  }

  /** Those that money may be spent on. */
  public List<PurposeLine> getChargeable() { return getPurposes().stream().filter(PurposeLine::chargeable).toList(); }

  public List<PurposeLine> getForbidden() { return getPurposes().stream().filter(one -> !one.chargeable()).toList(); }

  public String purpose(PurposeLine line) { return desk.isEnglish() ? line.titleEn() : line.title(); }

  public String purposeOf(String code) { return getPurposes().stream().filter(one -> one.code().equals(code)).findFirst().map(this::purpose).orElse(code == null ? "" : code); }

  /** Communities on the caller's ground whose name holds the text. */
  public List<String> communities(String text) {
    var wanted = text == null ? "" : text.strip();
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.FUND_READ).grounds();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && (node.name().contains(wanted) || node.code().startsWith(wanted)))
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code()))))
        .sorted(Comparator.comparing(AreaNode::code)).limit(SHOWN).map(AreaNode::code).toList();
  }

  /** Counties and towns on the caller's ground for drawing up pools. */
  public List<AreaNode> getPoolAreas() {
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.FUND_EDIT).grounds();
    return tree.all().stream().filter(node -> node.level() == Level.COUNTY || node.level() == Level.TOWN)
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))).sorted(Comparator.comparing(AreaNode::code)).toList();
  }

  /** 飞龙社区 */
  public String area(String code) { return code == null ? "" : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  /** What an area has in a year by source, for those who may read its books: a pool is not all there is. */
  public String bySource(String area, int year) {
    if (area == null || !jurisdiction.covers(Rights.FUND_READ, Territory.of(area))) return "";
    var sums = new EnumMap<FundSource, BigDecimal>(FundSource.class);
    commitments.purses(area, year).forEach(purse -> sums.merge(purse.source(), purse.allocated(), BigDecimal::add));
    return sums.entrySet().stream().filter(sum -> sum.getValue().signum() > 0).map(sum -> Words.of(sum.getKey(), desk.getLocale()) + " " + money(sum.getValue())).collect(Collectors.joining(" · "));
  }

  /** Households, residents; empty for none. */
  public String count(Integer number) { return number == null ? "" : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number); }

  /** A worked sum as people read it: grades in words, figures with their commas. */
  public String worked(String sum) {
    var said = Pattern.compile("EXCELLENT|GOOD|PASS|FAIL").matcher(sum).replaceAll(grade -> Texts.get("fund.grade." + grade.group(), desk.getLocale()));
    return Pattern.compile("\\d{4,}(\\.\\d+)?").matcher(said).replaceAll(figure -> grouped(figure.group()));
  }

  private static String grouped(String figure) {
    int dot = figure.indexOf('.');
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(new BigDecimal(dot < 0 ? figure : figure.substring(0, dot))) + (dot < 0 ? "" : figure.substring(dot));
  }

  /** 12,345.60 */
  public String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** In 10,000 yuan, for strips of figures; the ledger behind them shows cents. */
  public String wan(BigDecimal amount) { return amount == null ? "—" : money(amount.movePointLeft(4).setScale(2, RoundingMode.HALF_UP)); }

  /** Blank for nothing, so that a column shows where something is. */
  public String some(BigDecimal amount) { return amount == null || amount.signum() == 0 ? "" : money(amount); }

  /** Whole percent of a sum, between 0 and 100, as the pages of projects say it: 100 only when nothing is left; 0 of nothing. */
  public int percent(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() <= 0) return 0;
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.DOWN).min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO).intValue();
  }
}
