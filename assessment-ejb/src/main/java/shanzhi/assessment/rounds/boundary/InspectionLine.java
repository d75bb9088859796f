package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** @param scored items with a score, of {@code items}; @param lockedAt null while it can be written */
public record InspectionLine(long id, long candidate, String roundTitle, String name, String townName, int scored, int items, Instant lockedAt, BigDecimal total) implements Serializable {

  public boolean locked() { return lockedAt != null; }
}
