package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** One amount that the old sheet has otherwise. @param item as in {@link OldPay}; @param now zero where the slip has no such line */
public record ParallelLine(long slip, String number, String name, String community, String item, BigDecimal old, BigDecimal now) implements Serializable {

  public BigDecimal difference() { return now.subtract(old); }
}
