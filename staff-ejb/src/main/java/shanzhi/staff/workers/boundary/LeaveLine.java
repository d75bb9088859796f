package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A time away. @param until first day back; null while away */
public record LeaveLine(long id, LeaveKind kind, LocalDate from, LocalDate until, String document) implements Serializable {}
