package shanzhi.staff.pay.control;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import shanzhi.staff.insurance.control.Coverage;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;

/**
 * Everything known of one person for one payment.
 *
 * @param facts by the names the policy asks for; texts and plain decimals
 * @param coverage a base that is null is the standard pay of the policy
 */
public record PayFacts(YearMonth month, Map<String, String> facts, Coverage coverage, Tax tax, BonusWay bonus, List<Difference> differences) {

  /**
   * @param before what this withholding agent has added up in the year, opening balance included
   * @param additional special additional deductions newly counted now; @param other e.g. personal pension, newly counted
   */
  public record Tax(TaxOption option, TaxSum before, BigDecimal additional, BigDecimal other) {

    public static Tax plain(TaxSum before) { return new Tax(TaxOption.NONE, before, ZERO, ZERO); }
  }

  /** What an earlier month was paid short, or too much (negative). @param taxed whether it is taxed, with the month of payment @param rule why */
  public record Difference(String code, YearMonth forMonth, BigDecimal amount, boolean taxed, String rule, Part part) {

    /** Part of the wage. */
    public Difference(String code, YearMonth forMonth, BigDecimal amount, boolean taxed, String rule) { this(code, forMonth, amount, taxed, rule, Part.WAGE); }
  }

  /** Where a difference belongs: paid, held back for insurance and fund, paid by the unit into them, or kept for the end of the year. */
  public enum Part { WAGE, EMPLOYEE, EMPLOYER, HELD }

  public static PayFacts of(YearMonth month, Map<String, String> facts) {
    return new PayFacts(month, facts, new Coverage(true, true, null, null, null, 1), Tax.plain(TaxSum.of(month.getYear())), BonusWay.MERGED, List.of());
  }

  public PayFacts with(Coverage other) { return new PayFacts(month, facts, other, tax, bonus, differences); }

  public PayFacts with(Tax other) { return new PayFacts(month, facts, coverage, other, bonus, differences); }

  public PayFacts with(BonusWay other) { return new PayFacts(month, facts, coverage, tax, other, differences); }

  public PayFacts with(List<Difference> others) { return new PayFacts(month, facts, coverage, tax, bonus, others); }
}
