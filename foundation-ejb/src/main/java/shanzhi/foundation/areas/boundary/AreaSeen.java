package shanzhi.foundation.areas.boundary;

import java.io.Serializable;
import shanzhi.foundation.areas.entity.Area;

/** What somebody read of an area before changing it: its newest name, parent and end, and the version they stood in. */
public record AreaSeen(String code, int version, String name, String parent, String ending) implements Serializable {

  static AreaSeen of(Area area) {
    var last = area.last();
    return new AreaSeen(area.code(), area.version(), last.name(), last.parent(), last.ending() == null ? null : "area.ending." + last.ending());
  }
}
