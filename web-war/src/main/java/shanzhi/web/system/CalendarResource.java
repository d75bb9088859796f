package shanzhi.web.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;

/** The working calendar for scripts and neighbours. */
@Path("/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工作日历")
public class CalendarResource {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  /** {@code provisional} is there only when true. Times are local, Asia/Shanghai. */
  public record Answer(String due, Boolean provisional) {}

  public record Year(int year, boolean announced, String document, String source, List<Day> days) {}

  public record Day(String date, String kind, String name) {}

  @Inject WorkCalendars calendars;
  @Inject Clock clock;

  @GET
  @Path("/deadline")
  @Operation(summary = "时限到期时间", description = "from：起算时间（无时区按北京时间）；limit：数量，可带小数；unit：NATURAL_HOUR、WORK_HOUR 或 WORK_DAY；area：区县 6 位或 12 位代码，不填按全市。")
  public Answer deadline(@QueryParam("from") String from, @QueryParam("limit") String limit, @QueryParam("unit") String unit, @QueryParam("area") String area) {
    var deadline = calendars.due(moment(from), limit(limit, unit), area);
    return new Answer(deadline.due().toString(), deadline.provisional() ? true : null);
  }

  @GET
  @Path("/days")
  @Operation(summary = "一年的节假日和调休上班日", description = "year：年份，不填为今年。announced 为 false 表示该年放假安排尚未公布。")
  public Year days(@QueryParam("year") String year) {
    var found = calendars.year(year == null ? ChinaTime.today(clock).getYear() : year(year));
    return new Year(found.year(), found.announced(), found.document(), found.source(),
        found.days().stream().map(day -> new Day(day.date().toString(), day.kind().name(), day.name())).toList());
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) throw Refusal.invalid("calendar.bad-year", text);
    return Integer.parseInt(text);
  }

  /** With or without seconds; without an offset it is Beijing time. A plus sign often arrives as a blank. */
  static Instant moment(String text) {
    if (text == null || text.isBlank()) throw Refusal.invalid("calendar.bad-moment", "");
    try {
      var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip().replace(' ', '+'), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
      var instant = read instanceof LocalDateTime local ? ChinaTime.instant(local)
          : read instanceof OffsetDateTime offset ? offset.toInstant() : ((ZonedDateTime) read).toInstant();
      int year = ChinaTime.local(instant).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) return instant;
    } catch (DateTimeException unreadable) {
      // told below, together with years out of range
    }
    throw Refusal.invalid("calendar.bad-moment", text);
  }

  static Limit limit(String amount, String unit) {
    LimitUnit counted;
    try {
      counted = LimitUnit.valueOf(String.valueOf(unit).strip());
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("calendar.bad-unit", unit == null ? "" : unit);
    }
    if (amount == null || !amount.strip().matches("\\d{1,9}(\\.\\d{1,9})?")) throw Refusal.invalid("calendar.bad-limit", amount == null ? "" : amount);
    try {
      return new Limit(new BigDecimal(amount.strip()), counted);
    } catch (IllegalArgumentException outOfRange) {
      throw Refusal.invalid("calendar.bad-limit", amount);
    }
  }
}
