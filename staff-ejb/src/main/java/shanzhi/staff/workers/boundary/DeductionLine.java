package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A declared deduction. @param until first day without. @param confirmed years for which it was confirmed, newest first */
public record DeductionLine(long id, DeductionKind kind, int heads, BigDecimal monthly, LocalDate from, LocalDate until,
    LocalDate reportedOn, String confirmed) implements Serializable {}
