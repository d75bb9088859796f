package shanzhi.grid.incidents.entity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A running limit.
 *
 * @param from when this stretch of it began: the move that started it, or the end of a suspension
 * @param rest what is left from there, on the clock of its unit; null for the whole limit
 * @param warnAt from here on the light is yellow
 * @param amount the whole limit as the catalogue or the approval says it, for people
 * @param provisional the calendar of a year it runs into is not yet announced
 */
public record RunningLimit(Instant from, Duration rest, Instant dueAt, Instant warnAt, BigDecimal amount, String unit, boolean provisional) {}
