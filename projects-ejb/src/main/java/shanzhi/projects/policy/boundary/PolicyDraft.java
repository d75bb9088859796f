package shanzhi.projects.policy.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A change that waits for somebody else, or that was decided.
 *
 * @param mine the caller drafted it and may withdraw it, not confirm it
 * @param words why it was refused; null otherwise
 */
public record PolicyDraft(long id, PolicyTheme theme, LocalDate from, String source, State state, String drafter, Instant draftedAt, String decider, Instant decidedAt, String words, boolean mine,
    Map<PolicyCode, BigDecimal> amounts) implements Serializable {

  /** 待确认、已确认、已退回、已撤回. */
  public enum State {
    DRAFT, CONFIRMED, REFUSED, WITHDRAWN;

    /** For the tag of the look. */
    public String mark() { return this == DRAFT ? "warn" : this == CONFIRMED ? "ok" : "mute"; }
  }
}
