package shanzhi.staff.insurance.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A published figure on its way into force, or there.
 *
 * @param kind as of {@link AnnouncedFigure}, or SAMPLES: leave to use figures whose document was not found
 * @param first null for SAMPLES; @param second null where the kind has one number only
 * @param source the document; @param words why it was refused
 * @param mine the caller, or somebody the caller stands in for, proposed it and does not decide on it
 */
public record Announcement(long id, String area, String kind, int injuryClass, BigDecimal first, BigDecimal second, LocalDate from, String source, State state,
    String proposedBy, Instant proposedAt, String decidedBy, Instant decidedAt, String words, boolean mine) implements Serializable {

  public enum State { PROPOSED, IN_FORCE, REFUSED }

  public boolean isOpen() { return state == State.PROPOSED; }
}
