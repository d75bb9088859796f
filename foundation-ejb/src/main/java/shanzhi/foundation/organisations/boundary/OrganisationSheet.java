package shanzhi.foundation.organisations.boundary;

import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.organisations.entity.NameLine;

/** Everything about one organisation. {@code duties} are sub-categories (4 digits) or whole classes (2 digits); {@code version} grows with its name, duties and end. */
public record OrganisationSheet(long id, Kind kind, String name, String area, String creditCode, boolean handles, LocalDate closedOn,
    List<NameLine> names, List<PostLine> posts, List<String> duties, int version) implements java.io.Serializable {

  /** @param role the job its holder usually needs, or null */
  public record PostLine(long id, String title, String role, LocalDate closedOn, List<IncumbentLine> incumbents) implements java.io.Serializable {}

  /** {@code until} is the last day, or null. */
  public record IncumbentLine(long id, String username, String name, LocalDate since, LocalDate until, boolean enabled) implements java.io.Serializable {}
}
