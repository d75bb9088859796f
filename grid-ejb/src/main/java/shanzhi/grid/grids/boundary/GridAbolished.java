package shanzhi.grid.grids.boundary;

import java.time.LocalDate;

/** A grid is no more from a day on. Fired before commit. */
public record GridAbolished(String code, LocalDate from) {}
