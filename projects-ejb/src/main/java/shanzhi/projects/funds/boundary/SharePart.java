package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A line of how a share came about; all lines of a share add up to it.
 *
 * @param part EQUAL, HOUSEHOLDS, RESIDENTS, BASE, PER_HUNDRED, GRADE, FLOOR, ROUNDING, APPLICATION
 * @param worked the sum with its figures
 */
public record SharePart(String part, String worked, BigDecimal amount) implements Serializable {}
