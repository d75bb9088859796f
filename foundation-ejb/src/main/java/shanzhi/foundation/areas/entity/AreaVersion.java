package shanzhi.foundation.areas.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Name and parent of an area from a day until the next version or the end. */
@Entity
@Table(schema = "foundation", name = "area_version")
public class AreaVersion {

  /** Why a version ended. */
  public enum Ending { RENAMED, MOVED, MERGED, ABOLISHED }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "area_version")
  @SequenceGenerator(name = "area_version", sequenceName = "foundation.area_version_seq", allocationSize = 50)
  private Long id;
  @ManyToOne(optional = false) @JoinColumn(name = "code") private Area area;
  private String name;
  @Column(name = "short_name") private String shortName;
  private String parent;
  private int sort;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  @Enumerated(EnumType.STRING) private Ending ending;
  private String successor;
  private String document;

  protected AreaVersion() {}

  AreaVersion(Area area, String name, String shortName, String parent, int sort, LocalDate from, String document) {
    this.area = area;
    this.name = name;
    this.shortName = shortName;
    this.parent = parent;
    this.sort = sort;
    this.validFrom = from;
    this.document = document;
  }

  void end(LocalDate day, Ending how, String into) {
    validTo = day;
    ending = how;
    successor = into;
  }

  boolean holdsOn(LocalDate day) { return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo)); }

  public String name() { return name; }
  public String shortName() { return shortName; }
  public String parent() { return parent; }
  public int sort() { return sort; }
  public LocalDate validFrom() { return validFrom; }
  public LocalDate validTo() { return validTo; }
  public Ending ending() { return ending; }
  public String successor() { return successor; }
  public String document() { return document; }
}
