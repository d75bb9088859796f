package shanzhi.foundation.audit.boundary;

import java.io.Serializable;
import java.time.Instant;

/** One deed. {@code seq} is its place in the chain; null while it waits for the sealer. */
public record AuditLine(long id, Instant at, String actor, String actorName, String verb, String subjectType, String subject, String area,
    Long seq) implements Serializable {

  public boolean sealed() { return seq != null; }
}
