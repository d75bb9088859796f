package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A slip in the list of a run.
 *
 * @param before what was paid out last month; null for somebody new
 * @param why what caused the difference
 * @param held why the money stays here until finance sends it on purpose: RETURNED, it came back; WAITING, it was left out because the account once gave a
 *     payment back; AHEAD, it will be left out for that; null where nothing is held
 */
public record SlipRow(long id, long worker, String number, String name, String community, String post, String grade, BigDecimal gross, BigDecimal employee, BigDecimal tax,
    BigDecimal net, BigDecimal before, boolean flagged, String why, String held) implements Serializable {

  public BigDecimal difference() { return before == null ? null : net.subtract(before); }
}
