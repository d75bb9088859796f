package shanzhi.foundation.messages.control;

import java.time.Instant;
import java.time.LocalTime;
import shanzhi.kernel.ChinaTime;

/** A span of the day, perhaps across midnight, in which nothing rings. */
public record Night(LocalTime from, LocalTime to) {

  /** The moment itself, or the end of the night it falls into. */
  public Instant next(Instant moment) {
    var local = ChinaTime.local(moment);
    var time = local.toLocalTime();
    boolean acrossMidnight = from.isAfter(to);
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(to);
    if (!(acrossMidnight ? after || before : after && before)) return moment;
    var morning = local.toLocalDate().atTime(to);
    return ChinaTime.instant(acrossMidnight && after ? morning.plusDays(1) : morning);
  }
}
