package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Budget of a unit and year against its payrolls.
 *
 * @param granted null while nothing is confirmed; @param open entered and waiting for another person; null for none
 * @param spent gross and the unit's contributions of approved runs, twelve months; null where a month has no approved run
 */
public record BudgetLine(long unit, String unitName, int year, BigDecimal granted, LocalDate grantedOn, String document, Open open, List<BigDecimal> spent) implements Serializable {

  /** @param mine the caller has entered it and cannot confirm it */
  public record Open(long id, BigDecimal amount, LocalDate grantedOn, String document, String by, boolean mine) implements Serializable {}

  public BigDecimal total() { return spent.stream().filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** Null while nothing is granted. */
  public BigDecimal left() { return granted == null ? null : granted.subtract(total()); }

  /** Percent with one decimal; null while nothing is granted. */
  public BigDecimal used() { return granted == null ? null : total().multiply(BigDecimal.valueOf(100)).divide(granted, 1, RoundingMode.HALF_UP); }
}
