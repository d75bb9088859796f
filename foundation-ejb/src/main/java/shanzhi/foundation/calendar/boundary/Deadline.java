package shanzhi.foundation.calendar.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import shanzhi.kernel.ChinaTime;

/**
 * When a limit is used up.
 *
 * @param due         the last moment that is still in time, Asia/Shanghai
 * @param provisional a year was crossed whose holidays are not announced yet: work it out anew once they are
 */
public record Deadline(LocalDateTime due, boolean provisional) implements Serializable {

  public Instant instant() { return ChinaTime.instant(due); }
}
