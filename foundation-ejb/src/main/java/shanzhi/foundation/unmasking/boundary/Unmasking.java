package shanzhi.foundation.unmasking.boundary;

import static shanzhi.kernel.Rights.PERSONAL_UNMASK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;

/** The one way to personal data in full: with the right, on one's own ground, for a reason that is written down. */
@Stateless
@RolesAllowed(PERSONAL_UNMASK)
public class Unmasking {

  private static final String WHY = "请填写查看原因，4 至 200 个字";

  @Inject @Any Instance<SealedSource> sources;
  @Inject Sealing sealing;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /**
   * One value in full.
   *
   * @param kind {@link SealedSource#kind()}
   * @throws Refusal unmask.unknown (404), also outside the caller's ground; unmask.nothing (409) where nothing more is kept than is shown
   */
  public String reveal(@NotBlank String kind, @NotBlank String id, @NotBlank(message = WHY) @Size(min = 4, max = 200, message = WHY) String reason) {
    var source = source(kind);
    var kept = source.find(id).filter(found -> mine(source, found)).orElseThrow(() -> Refusal.unknown("unmask.unknown"));
    Refusal.unless(kept.sealed() != null, "unmask.nothing");
    audit.record("personal.unmask", kind, id, kept.ground().code(), null, Map.of("reason", reason.strip()));
    return sealing.open(kept.sealed());
  }

  /** Many for one list. What is out of reach, or not kept, is left out. One entry says how many and whose. */
  public Map<String, String> revealAll(@NotBlank String kind, @NotNull @Size(max = 500) Collection<@NotBlank String> ids,
      @NotBlank(message = WHY) @Size(min = 4, max = 200, message = WHY) String reason) {
    var source = source(kind);
    var values = new LinkedHashMap<String, String>();
    var grounds = new TreeSet<String>();
    for (var id : new TreeSet<>(ids)) {
      source.find(id).filter(kept -> kept.sealed() != null && mine(source, kept)).ifPresent(kept -> {
        values.put(id, sealing.open(kept.sealed()));
        grounds.add(kept.ground().area());
      });
    }
    if (!values.isEmpty()) {
      audit.record("personal.unmask", kind, values.size() + " 条", grounds.size() == 1 ? grounds.first() : null, null,
          Map.of("reason", reason.strip(), "ids", values.keySet()));
    }
    return values;
  }

  private SealedSource source(String kind) {
    return sources.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(() -> Refusal.unknown("unmask.unknown"));
  }

  private boolean mine(SealedSource source, SealedSource.Kept kept) {
    return jurisdiction.covers(PERSONAL_UNMASK, kept.ground()) && jurisdiction.covers(source.right(), kept.ground());
  }
}
