package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A clause as it is kept. @param to first day on which it no longer holds; null while it does */
public record ClauseRow(ClauseLine clause, LocalDate from, LocalDate to) implements Serializable {}
