package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/** A plan in the list. @param ground its area; @param unit null where it is for all units there */
public record PlanLine(long id, String name, String ground, Long unit, String unitName, YearMonth from, String by, String byName, Instant at) implements Serializable {}
