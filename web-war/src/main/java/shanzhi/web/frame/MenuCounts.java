package shanzhi.web.frame;

import java.util.Map;

/** A room that knows how much waits behind its menu entries. Any CDI bean of this type is asked once a page. */
public interface MenuCounts {

  /** @param bad act now: printed red */
  record Count(int number, boolean bad) {}

  /** By page, e.g. {@code /app/incidents}; pages with nothing waiting are left out. */
  Map<String, Count> counts();
}
