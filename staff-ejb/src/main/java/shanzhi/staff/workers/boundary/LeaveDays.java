package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Days away within a month. @param from first day, @param until last day, both counted; @param payShare part of the pay, 0 to 1 */
public record LeaveDays(LeaveKind kind, LocalDate from, LocalDate until, BigDecimal payShare) implements Serializable {}
