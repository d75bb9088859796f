package shanzhi.grid.incidents.control;

import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.roster.boundary.MaskedName;

/**
 * Lies over one incident for one reader.
 *
 * @param hides the reader need not know what it is about
 * @param reporter user name to be hidden; null where the reader may know who reported
 */
public record Veil(boolean hides, String reporter) {

  static Veil of(Incident incident, NeedToKnow known) {
    return new Veil(known.hides(incident), known.knowsReporter(incident) ? null : incident.reporter());
  }

  /** Free words, which may name people. */
  public String words(String words) { return hides && words != null ? NeedToKnow.STARS : words; }

  /** A user name, left out where it is the reporter's. */
  public String user(String username) { return isReporter(username) ? null : username; }

  /** What somebody is called; 王* for the reporter. */
  public String name(String username, String displayName) {
    var name = displayName == null ? username : displayName;
    return isReporter(username) ? MaskedName.of(name) : name;
  }

  private boolean isReporter(String username) { return reporter != null && reporter.equals(username); }
}
