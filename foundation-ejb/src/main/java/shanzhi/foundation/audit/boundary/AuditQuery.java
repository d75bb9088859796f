package shanzhi.foundation.audit.boundary;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;

/**
 * What to look for; null means anything.
 *
 * @param from first moment; {@code to}: first moment after
 * @param verb a whole verb ({@code area.rename}) or a room with a dot ({@code area.})
 * @param area 12 or 19 digits; finds the ground below too
 */
public record AuditQuery(Instant from, Instant to, @Size(max = 60) String actor, @Size(max = 60) String verb, @Size(max = 60) String subjectType,
    @Size(max = 120) String subject, @Size(max = 19) String area) implements Serializable {

  public static AuditQuery everything() { return new AuditQuery(null, null, null, null, null, null, null); }
}
