package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A run in the ledger. Amounts are yuan, sums over its slips.
 *
 * @param undecided set-aside people nobody has decided on; @param flagged slips to look at
 * @param held performance pay kept for the year's end
 * @param paper by which bonuses are paid; null for other purposes; @param dropped nobody wants it any more
 */
public record RunLine(long id, int version, long unit, String unitName, String area, YearMonth month, RunPurpose purpose, String paper, boolean dropped, RunState state, boolean calculating, int people,
    int asides, int undecided, int flagged, BigDecimal gross, BigDecimal employee, BigDecimal employer, BigDecimal tax, BigDecimal net, BigDecimal held) implements Serializable {

  /** {@code 2026-05} and what it is for. */
  public String title() { return month + " " + purpose.title() + (paper == null ? "" : " " + paper); }
}
