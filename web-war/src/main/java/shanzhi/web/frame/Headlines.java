package shanzhi.web.frame;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import shanzhi.kernel.Territory;

/** Whose name stands in the head of a page. */
final class Headlines {

  private static final int COUNTY_DIGITS = 6;

  private Headlines() {}

  /** Code of the one county in which all this ground lies; empty for the city, for several counties and for none. */
  static Optional<String> ground(Collection<Territory> grounds) {
    if (grounds.stream().anyMatch(ground -> ground.level() == Territory.Level.CITY)) return Optional.empty();
    var counties = grounds.stream().map(ground -> ground.code().substring(0, COUNTY_DIGITS) + "000000").collect(Collectors.toSet());
    return counties.size() == 1 ? Optional.of(counties.iterator().next()) : Optional.empty();
  }
}
