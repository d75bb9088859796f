package shanzhi.grid.grids.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * All about one grid. The level columns are codes: {@code general} and {@code micro} are null where the grid is not
 * inside one. {@code least} and {@code most} are null for types without size limits; {@code reason} is the approved one.
 */
public record GridFacts(String code, GridType type, String name, String county, String town, String community, String general,
    String micro, String parent, int households, Integer least, Integer most, SizeState size, String reason,
    String partyOrganisation, LocalDate validFrom, LocalDate validTo, int version) implements Serializable {

  public boolean inForce() { return validTo == null; }
}
