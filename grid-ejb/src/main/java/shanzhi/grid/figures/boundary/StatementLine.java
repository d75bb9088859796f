package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A frozen statement in the list of them. */
public record StatementLine(long id, String ground, String name, LocalDate month, Instant asOf, String madeBy) implements Serializable {}
