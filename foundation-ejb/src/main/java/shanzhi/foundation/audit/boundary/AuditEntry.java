package shanzhi.foundation.audit.boundary;

import java.io.Serializable;
import java.util.List;

/** One deed with everything: what changed, and its seal ({@code algorithm}, {@code previous}, {@code hash} are null while unsealed). */
public record AuditEntry(AuditLine line, List<Change> changes, String before, String after, String algorithm, String previous, String hash)
    implements Serializable {

  /** A field before and after; null where it was not there. */
  public record Change(String field, String before, String after) implements Serializable {
    public boolean different() { return !java.util.Objects.equals(before, after); }
  }
}
