package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/** One of the caller's own slips. */
public record OwnSlip(long id, YearMonth month, RunPurpose purpose, String unitName, BigDecimal gross, BigDecimal employee, BigDecimal tax, BigDecimal net) implements Serializable {}
