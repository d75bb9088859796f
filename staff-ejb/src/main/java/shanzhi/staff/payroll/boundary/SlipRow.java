package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** A slip in the list of a run. @param before what was paid out last month; null for somebody new; @param why what caused the difference */
public record SlipRow(long id, long worker, String number, String name, String community, String post, String grade, BigDecimal gross, BigDecimal employee, BigDecimal tax,
    BigDecimal net, BigDecimal before, boolean flagged, String why) implements Serializable {

  public BigDecimal difference() { return before == null ? null : net.subtract(before); }
}
