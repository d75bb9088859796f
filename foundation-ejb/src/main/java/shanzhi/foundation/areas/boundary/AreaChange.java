package shanzhi.foundation.areas.boundary;

import java.time.LocalDate;
import shanzhi.foundation.areas.entity.AreaVersion;

/** One line of an area's history. {@code until} is the first day on which it no longer holds. */
public record AreaChange(LocalDate since, LocalDate until, String name, String parent, String ending, String successor,
    String document) {

  static AreaChange of(AreaVersion version) {
    return new AreaChange(version.validFrom(), version.validTo(), version.name(), version.parent(),
        version.ending() == null ? null : version.ending().name(), version.successor(), version.document());
  }
}
