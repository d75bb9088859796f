package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** What came in and what was closed from one day to another, both included. */
public record TrendPoint(LocalDate from, LocalDate to, int reported, int closed) implements Serializable {}
