package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A declared base, all announcements of it. @param until first day without */
public record BaseLine(long id, BaseKind kind, int year, LocalDate from, LocalDate until, BigDecimal amount, LocalDate announcedOn,
    String document) implements Serializable {}
