package shanzhi.foundation.calendar.boundary;

import static shanzhi.kernel.Rights.CALENDAR_EDIT;
import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.calendar.control.CalendarBooks;
import shanzhi.foundation.calendar.control.CalendarDesk;
import shanzhi.kernel.Refusal;

/**
 * The working calendar for whoever is signed in, and its upkeep. Counting is done by {@link Deadlines}, which says what an
 * {@code area} is.
 */
@Stateless
@RolesAllowed(SIGNED_IN)
public class WorkCalendars {

  @Inject Deadlines deadlines;
  @Inject CalendarBooks books;
  @Inject CalendarDesk desk;

  /** When a limit that starts now is used up. */
  public Deadline due(@NotNull Instant from, @NotNull Limit limit, String area) { return deadlines.due(from, limit, area); }

  /** The same for what is left of a limit, e.g. after a suspension; {@code rest} is time on the clock of the unit. */
  public Deadline due(@NotNull Instant from, @NotNull Duration rest, @NotNull LimitUnit unit, String area) { return deadlines.due(from, rest, unit, area); }

  /** When that share of a limit is used up, counted in its own time: 0.7 is when the light turns yellow. */
  public Instant warnAt(@NotNull Instant from, @NotNull Limit limit, String area, @NotNull BigDecimal used) { return deadlines.warnAt(from, limit, area, used); }

  /** Working time between two moments; negative when they stand the other way round. */
  public Duration worked(@NotNull Instant from, @NotNull Instant to, String area) { return deadlines.worked(from, to, area); }

  /** Time between two moments on the clock of a unit: what a limit in that unit has used up. */
  public Duration elapsed(@NotNull Instant from, @NotNull Instant to, @NotNull LimitUnit unit, String area) { return deadlines.elapsed(from, to, unit, area); }

  /** What is left until a deadline, or by how much it is overrun, split for display. */
  public Remaining remaining(@NotNull Instant now, @NotNull Instant due, @NotNull LimitUnit unit, String area) { return deadlines.remaining(now, due, unit, area); }

  /** The limit a rework gets. */
  public Limit halved(@NotNull Limit limit) { return limit.halved(); }

  /** The deadline with the sentence that says how it was counted. */
  public Explanation explain(@NotNull Instant from, @NotNull Limit limit, String area) { return deadlines.explain(from, limit, area); }

  /** One year with its holidays and make-up days. */
  public CalendarYear year(int year) { return desk.year(year); }

  /** The hours of every area that has, had or will have its own. */
  public List<AreaHours> hours() { return books.hours(); }

  /**
   * Replaces the special days of a year by those of a notice. Years of the rows are announced from now on.
   *
   * @throws Refusal calendar.whole-city (404) unless the caller keeps the calendar of the whole city
   */
  @RolesAllowed(CALENDAR_EDIT)
  public void importYear(@Valid @NotNull YearNotice notice) { desk.replace(notice); }

  /**
   * Sets the hours of a county, or of the city, from a day on.
   *
   * @param hours e.g. {@code 09:00-12:00,14:00-18:00}; null or blank: those of the city again
   */
  @RolesAllowed(CALENDAR_EDIT)
  public void setHours(@NotNull String area, @NotNull LocalDate from, @Size(max = 100) String hours, @Size(max = 100) String document) { desk.setHours(area, from, hours, document); }
}
