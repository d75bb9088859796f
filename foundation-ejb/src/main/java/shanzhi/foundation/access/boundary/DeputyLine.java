package shanzhi.foundation.access.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody stands in for somebody. {@code until} is the last day; {@code state} is LATER, NOW or OVER as of today. */
public record DeputyLine(long id, String absent, String absentName, String deputy, String deputyName, LocalDate since, LocalDate until,
    String reason, String arrangedBy, Instant endedAt, State state) implements Serializable {

  public enum State { LATER, NOW, OVER }
}
