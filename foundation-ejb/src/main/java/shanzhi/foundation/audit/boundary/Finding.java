package shanzhi.foundation.audit.boundary;

import java.io.Serializable;

/**
 * Something that was done to the trail.
 *
 * @param seq place in the chain; 0 where there is none
 * @param entry id of the entry; 0 where it is not known
 */
public record Finding(Kind kind, long seq, long entry, String detail) implements Serializable {

  /** EDITED: the content is another one. DELETED: the entry, or its seal, is gone. REORDERED: it stands in another's place.
   *  TRUNCATED: the end of the chain is gone. REWRITTEN: the chain agrees with itself, not with a head written earlier.
   *  UNSEALED: an entry that is old enough has no seal, so it came in, or its seal left, by a side door. */
  public enum Kind { EDITED, DELETED, REORDERED, TRUNCATED, REWRITTEN, UNSEALED }

  /** For the key of its text. */
  public String key() { return "audit.finding." + kind.name().toLowerCase(java.util.Locale.ROOT); }
}
