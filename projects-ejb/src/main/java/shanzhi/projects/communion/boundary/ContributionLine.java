package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One contribution. */
public record ContributionLine(String partner, LocalDate on, ContributionKind kind, String what, BigDecimal hours, BigDecimal value) implements Serializable {}
