package shanzhi.foundation.areas.boundary;

import static shanzhi.kernel.Rights.AREA_EDIT;
import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.areas.entity.Area;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/**
 * Everything one may ask of the area tree. The tree itself is public knowledge to whoever is signed in; it is changed
 * only on ground where the caller holds the right, so a new county, or a move from one county to another, takes a
 * grant for the whole city. Elsewhere an area is unknown (404).
 */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Areas {

  private static final List<String> CHANGING = List.of("area.rename", "area.move", "area.merge", "area.abolish");

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Inject AreaTrees trees;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;
  @Inject AuditTrail audit;
  @Inject Event<AreaChanged> changed;

  /** The tree of today. */
  public AreaTree today() { return trees.today(); }

  /** The tree as it stood, or will stand, on a day. */
  public AreaTree asOf(@NotNull LocalDate day) { return trees.asOf(day); }

  public List<AreaChange> history(@NotNull String code) { return area(code).versions().stream().map(AreaChange::of).toList(); }

  /** What is to be handed in with a change. @throws Refusal area.unknown (404) */
  public AreaSeen seen(@NotBlank String code) { return AreaSeen.of(area(code)); }

  /** Opens an area that the statistical office's list does not hold, e.g. a functional district. */
  @RolesAllowed(AREA_EDIT)
  public void open(@NotBlank String code, @NotBlank @Size(max = 60) String name, String parent, @NotNull LocalDate from, @Size(max = 100) String document) {
    Territory.of(code);
    if (parent != null && !parent.isBlank()) editable(parent, from);
    else if (!jurisdiction.over(AREA_EDIT).isWhole()) throw Refusal.unknown("area.out-of-reach", code);
    Refusal.unless(em.find(Area.class, code) == null, "area.exists", code);
    int sort = trees.asOf(from).childrenOf(parent).size() + 1;
    em.persist(new Area(code, name, AreaNames.shorten(name), parentOn(parent, from, code), sort, from, document));
    record("area.open", code, Map.of(), Map.of("name", name, "parent", String.valueOf(parent), "from", from.toString()));
  }

  /** @throws Refusal changed-by-someone-else (409) with both versions where the area is not what was seen; so of the other changes below */
  @RolesAllowed(AREA_EDIT)
  public void rename(@NotNull AreaSeen seen, @NotBlank @Size(max = 60) String name, @NotNull LocalDate from, @Size(max = 100) String document) {
    var area = changing(seen, from);
    var before = area.on(from).name();
    area.rename(name, AreaNames.shorten(name), from, document);
    record("area.rename", seen.code(), Map.of("name", before), Map.of("name", name, "from", from.toString()));
  }

  @RolesAllowed(AREA_EDIT)
  public void move(@NotNull AreaSeen seen, @NotBlank String parent, @NotNull LocalDate from, @Size(max = 100) String document) {
    var area = changing(seen, from);
    var code = seen.code();
    editable(parent, from);
    var before = area.on(from).parent();
    area.moveTo(parentOn(parent, from, code), from, document);
    record("area.move", code, Map.of("parent", String.valueOf(before)), Map.of("parent", parent, "from", from.toString()));
  }

  /** Ends an area in favour of a neighbour of the same level; its children move there too. */
  @RolesAllowed(AREA_EDIT)
  public void merge(@NotNull AreaSeen seen, @NotBlank String into, @NotNull LocalDate from, @Size(max = 100) String document) {
    var area = changing(seen, from);
    var code = seen.code();
    var successor = editable(into, from);
    Refusal.unless(!code.equals(into), "area.merge-into-itself", code);
    Refusal.unless(area.level() == successor.level(), "area.level-differs", code, into);
    successor.on(from);
    for (var child : trees.asOf(from).childrenOf(code)) {
      var below = area(child.code());
      em.lock(below, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      below.moveTo(into, from, document);
    }
    area.mergeInto(into, from);
    record("area.merge", code, Map.of(), Map.of("into", into, "from", from.toString()));
  }

  /** Ends an area for good. Its children must have gone before. */
  @RolesAllowed(AREA_EDIT)
  public void abolish(@NotNull AreaSeen seen, @NotNull LocalDate from) {
    var area = changing(seen, from);
    var code = seen.code();
    Refusal.unless(trees.asOf(from).childrenOf(code).isEmpty(), "area.has-children", code);
    area.abolish(from);
    record("area.abolish", code, Map.of(), Map.of("from", from.toString()));
  }

  private Area area(String code) {
    var area = em.find(Area.class, code);
    if (area == null) throw Refusal.unknown("area.unknown", code);
    return area;
  }

  /**
   * An area on the caller's ground, as the tree stands on the day of the change, or today for a change in the past. Read
   * anew, because an import changes it row by row.
   */
  private Area editable(String code, LocalDate from) {
    var area = area(code);
    var today = ChinaTime.today(clock);
    var tree = trees.asOf(from.isAfter(today) ? from : today);
    // what has ended lies nowhere any more: its last parent answers for it
    var ground = tree.find(code).isPresent() ? code : area.last().parent();
    var reach = jurisdiction.over(AREA_EDIT);
    boolean covered = reach.isWhole() || ground != null && reach.grounds().stream().anyMatch(held -> tree.covers(held, Territory.of(ground)));
    if (!covered) throw Refusal.unknown("area.out-of-reach", code);
    return area;
  }

  /** One that this call changes, if it is still what was seen; whoever changes it at the same time is refused. */
  private Area changing(AreaSeen seen, LocalDate from) {
    var area = editable(seen.code(), from);
    if (area.version() != seen.version()) throw overtaken(seen, AreaSeen.of(area));
    em.lock(area, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return area;
  }

  private Refusal overtaken(AreaSeen seen, AreaSeen now) {
    var differences = Stream.of(new Changes.Field("area.name", seen.name(), now.name()), new Changes.Field("audit.field.parent", seen.parent(), now.parent()),
        new Changes.Field("audit.field.status", seen.ending(), now.ending())).filter(one -> !Objects.equals(one.before(), one.after())).toList();
    return Refusal.stale(now.name(), new Changes(seen.version(), now.version(), audit.last("area", now.code(), CHANGING, now.version() - seen.version()), differences));
  }

  private String parentOn(String parent, LocalDate from, String child) {
    if (parent == null || parent.isBlank()) return null;
    var level = trees.asOf(from).get(parent).level();
    Refusal.unless(level.compareTo(Territory.of(child).level()) < 0, "area.parent-not-above", parent, child);
    return parent;
  }

  private void record(String verb, String code, Object before, Object after) {
    em.flush();
    audit.record(verb, "area", code, code, before, after);
    changed.fire(new AreaChanged(code));
  }
}
