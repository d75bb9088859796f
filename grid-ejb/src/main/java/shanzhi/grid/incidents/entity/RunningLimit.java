package shanzhi.grid.incidents.entity;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A running limit.
 *
 * @param warnAt from here on 30 % or less is left
 * @param provisional the calendar of a year it runs into is not yet announced
 */
public record RunningLimit(Instant dueAt, Instant warnAt, BigDecimal amount, String unit, boolean provisional) {}
