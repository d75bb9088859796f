package shanzhi.foundation.areas.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import shanzhi.foundation.areas.entity.AreaVersion.Ending;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/**
 * A piece of the administrative tree, known by its 12-digit code for ever. Name and parent hold for a time: each
 * change closes the version in force and opens the next on the same day. Ends merged into another or abolished.
 */
@Entity
@Table(schema = "foundation", name = "area")
public class Area {

  @Id private String code;
  @Enumerated(EnumType.STRING) private Territory.Level level;
  @Version private int version;
  @OneToMany(mappedBy = "area", cascade = CascadeType.ALL)
  @OrderBy("validFrom")
  private List<AreaVersion> versions = new ArrayList<>();

  protected Area() {}

  public Area(String code, String name, String shortName, String parent, int sort, LocalDate from, String document) {
    this.code = code;
    this.level = Territory.of(code).level();
    versions.add(new AreaVersion(this, name, shortName, parent, sort, from, document));
  }

  /** The version that holds on a day. */
  public AreaVersion on(LocalDate day) {
    return versions.stream().filter(version -> version.holdsOn(day)).findFirst()
        .orElseThrow(() -> Refusal.conflict("area.not-in-force", code, day));
  }

  public void rename(String name, String shortName, LocalDate from, String document) {
    var current = last(from);
    current.end(from, Ending.RENAMED, null);
    versions.add(new AreaVersion(this, name, shortName, current.parent(), current.sort(), from, document));
  }

  public void moveTo(String parent, LocalDate from, String document) {
    var current = last(from);
    current.end(from, Ending.MOVED, null);
    versions.add(new AreaVersion(this, current.name(), current.shortName(), parent, current.sort(), from, document));
  }

  public void mergeInto(String successor, LocalDate from) { last(from).end(from, Ending.MERGED, successor); }

  public void abolish(LocalDate from) { last(from).end(from, Ending.ABOLISHED, null); }

  /** Changes are made at the end of the history only, and not on its first day. */
  private AreaVersion last(LocalDate from) {
    var last = last();
    Refusal.unless(last.validTo() == null, "area.already-ended", code);
    Refusal.unless(from.isAfter(last.validFrom()), "area.change-before-start", code, last.validFrom());
    return last;
  }

  /** The newest version, in force or ended. */
  public AreaVersion last() { return versions.get(versions.size() - 1); }

  public String code() { return code; }

  public int version() { return version; }

  public Territory.Level level() { return level; }

  /** Oldest first. */
  public List<AreaVersion> versions() { return List.copyOf(versions); }
}
