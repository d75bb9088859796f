package shanzhi.staff.insurance.control;

import java.math.BigDecimal;

/**
 * How one person is insured in a month.
 *
 * @param social whether the insurances are paid; @param fund whether the housing fund is
 * @param socialBase declared for the contribution year, before floor and ceiling; @param fundBase likewise for the fund
 * @param fundRate of the paying unit; null for the usual one
 * @param injuryClass of the paying unit, 1–8
 */
public record Coverage(boolean social, boolean fund, BigDecimal socialBase, BigDecimal fundBase, BigDecimal fundRate, int injuryClass) {

  /** Everything paid on one base, with the usual rate of the fund. */
  public static Coverage on(BigDecimal base) { return new Coverage(true, true, base, base, null, 1); }

  public static Coverage none() { return new Coverage(false, false, null, null, null, 1); }

  /** Where no base has been declared: this one. */
  public Coverage orElse(BigDecimal base) { return new Coverage(social, fund, socialBase == null ? base : socialBase, fundBase == null ? base : fundBase, fundRate, injuryClass); }
}
