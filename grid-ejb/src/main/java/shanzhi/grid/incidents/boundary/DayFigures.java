package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** What came in and what was closed on a day. */
public record DayFigures(LocalDate day, int reported, int closed) implements Serializable {}
