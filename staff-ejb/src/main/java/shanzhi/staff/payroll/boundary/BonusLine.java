package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** What somebody is to get by a run for bonuses, before tax, in yuan. */
public record BonusLine(long worker, String number, String name, String community, BigDecimal amount, String reason, String enteredBy) implements Serializable {}
