package shanzhi.projects.deliberation.entity;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What a demand, a proposal, a meeting, a resolution and a publicity have in common: a number, a community, and steps that are counted. */
@MappedSuperclass
public abstract class Affair {

  /** Where a community lies; town is null where it lies in a county directly. */
  public record Ground(String county, String town, String community) {}

  @Version private int version;
  private String number;
  private String county;
  private String town;
  private String community;
  private int steps;

  protected Affair() {}

  protected Affair(Ground ground) {
    county = requireNonNull(ground.county());
    town = ground.town();
    community = requireNonNull(ground.community());
  }

  public void number(String number) { this.number = number; }

  /** One more step was taken. @return its number */
  public int step() { return ++steps; }

  public abstract Long id();

  /** The word for it in keys and tables: demand, proposal, meeting, resolution, publicity. */
  public abstract String thing();

  public abstract Enum<?> status();

  public Ground ground() { return new Ground(county, town, community); }
  public int version() { return version; }
  public String number() { return number; }
  public String community() { return community; }
}
