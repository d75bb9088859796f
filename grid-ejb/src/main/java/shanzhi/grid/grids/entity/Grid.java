package shanzhi.grid.grids.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import shanzhi.grid.grids.boundary.GridCode;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.kernel.Refusal;

/** A grid, known by its code for ever. Opened once, renamed, abolished; its code is never given to another. */
@Entity
@Table(schema = "grid", name = "grid")
public class Grid {

  @Id private String code;
  @Enumerated(EnumType.STRING) private GridType type;
  private String name;
  private String county;
  private String town;
  private String community;
  private String general;
  private String parent;
  @Column(insertable = false, updatable = false) private int households;
  @Column(name = "party_organisation") private String partyOrganisation;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  @Version private int version;

  protected Grid() {}

  public Grid(GridCode code, String county, String town, String name, String partyOrganisation, LocalDate from) {
    this.code = code.toString();
    this.type = code.type();
    this.community = code.community();
    this.county = county;
    this.town = town;
    this.parent = code.parent() == null ? null : code.parent().toString();
    this.general = switch (code.type()) {
      case GENERAL -> this.code;
      case MICRO -> this.parent;
      default -> null;
    };
    this.name = name;
    this.partyOrganisation = partyOrganisation;
    this.validFrom = from;
  }

  public void rename(String name, String partyOrganisation, int seen) {
    Refusal.unless(seen == version, "changed-by-someone-else", this.name);
    mustBeInForce();
    this.name = name;
    this.partyOrganisation = partyOrganisation;
  }

  public void abolish(LocalDate from) {
    mustBeInForce();
    Refusal.unless(from.isAfter(validFrom), "grid.change-before-start", code, validFrom);
    validTo = from;
  }

  public void mustBeInForce() { Refusal.unless(validTo == null, "grid.abolished", code); }

  public boolean called(String name, String partyOrganisation) {
    return this.name.equals(name) && Objects.equals(this.partyOrganisation, partyOrganisation);
  }

  public String code() { return code; }
  public GridType type() { return type; }
  public String name() { return name; }
  public String community() { return community; }
  public String parent() { return parent; }
  public String partyOrganisation() { return partyOrganisation; }
  public LocalDate validFrom() { return validFrom; }
}
