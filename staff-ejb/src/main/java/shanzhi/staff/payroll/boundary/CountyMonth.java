package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the units of a county pay in a month for one purpose, added up. Amounts are yuan.
 *
 * @param units that have a run; @param of all units of the reader's ground in the county that month
 * @param open runs of these that are not sent yet
 */
public record CountyMonth(String county, YearMonth month, RunPurpose purpose, int units, int of, int open, int people, BigDecimal gross, BigDecimal employee, BigDecimal employer,
    BigDecimal tax, BigDecimal net, BigDecimal held) implements Serializable {

  /** Units without a run. */
  public int missing() { return of - units; }
}
