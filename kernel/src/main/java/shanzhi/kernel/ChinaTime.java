package shanzhi.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Time as the country keeps it. The zone of the machine never matters. */
public final class ChinaTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}

  public static LocalDateTime local(Instant instant) { return LocalDateTime.ofInstant(instant, ZONE); }

  public static Instant instant(LocalDateTime local) { return local.atZone(ZONE).toInstant(); }

  public static LocalDate today(Clock clock) { return LocalDate.ofInstant(clock.instant(), ZONE); }

  /** The first moment of a day. */
  public static Instant startOf(LocalDate day) { return day.atStartOfDay(ZONE).toInstant(); }
}
