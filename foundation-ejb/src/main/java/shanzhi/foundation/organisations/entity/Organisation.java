package shanzhi.foundation.organisations.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;
import shanzhi.foundation.organisations.boundary.Kind;

/**
 * A body with posts, in one area. Its name holds for a time, so that old papers keep the name they were written under.
 * Closed in the end, never deleted.
 */
@Entity
@Table(schema = "foundation", name = "organisation")
public class Organisation {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation")
  @SequenceGenerator(name = "organisation", sequenceName = "foundation.organisation_seq", allocationSize = 50)
  private Long id;
  @Enumerated(EnumType.STRING) private Kind kind;
  private String area;
  @Column(name = "credit_code") private String creditCode;
  private boolean handles;
  @Column(name = "closed_on") private LocalDate closedOn;
  @Version private int version;
  @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL)
  @OrderBy("validFrom")
  private List<OrganisationName> names = new ArrayList<>();

  protected Organisation() {}

  public Organisation(Kind kind, String area, String creditCode, String name, LocalDate from) {
    this.kind = kind;
    this.area = area;
    this.creditCode = CreditCode.checked(creditCode);
    names.add(new OrganisationName(this, name, from, null));
  }

  /** @throws Refusal organisation.rename-before-start (409) unless the day lies after the first day of the name in force */
  public void rename(String name, LocalDate from, String document) {
    standing();
    var last = names.get(names.size() - 1);
    Refusal.unless(from.isAfter(last.validFrom()), "organisation.rename-before-start", last.name(), last.validFrom());
    last.end(from);
    names.add(new OrganisationName(this, name, from, document));
  }

  public void handle(boolean yes) {
    standing();
    handles = yes;
  }

  public void close(LocalDate day) {
    standing();
    closedOn = day;
    handles = false;
  }

  /** The name on a day; the first name for days before it. */
  public String nameOn(LocalDate day) {
    return names.stream().filter(name -> name.holdsOn(day)).findFirst().orElse(names.get(0)).name();
  }

  private void standing() { Refusal.unless(closedOn == null, "organisation.closed", names.get(names.size() - 1).name()); }

  public Long id() { return id; }
  public int version() { return version; }
  public Kind kind() { return kind; }
  public String area() { return area; }
  public String creditCode() { return creditCode; }
  public boolean handles() { return handles; }
  public LocalDate closedOn() { return closedOn; }
  public List<NameLine> names() { return names.stream().map(OrganisationName::line).toList(); }
}
