package shanzhi.foundation.organisations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What an organisation is called from a day until the next name. */
@Entity
@Table(schema = "foundation", name = "organisation_name")
public class OrganisationName {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_name")
  @SequenceGenerator(name = "organisation_name", sequenceName = "foundation.organisation_name_seq", allocationSize = 50)
  private Long id;
  @ManyToOne(optional = false) @JoinColumn(name = "organisation") private Organisation organisation;
  private String name;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String document;

  protected OrganisationName() {}

  OrganisationName(Organisation organisation, String name, LocalDate from, String document) {
    this.organisation = organisation;
    this.name = name;
    this.validFrom = from;
    this.document = document;
  }

  void end(LocalDate day) { validTo = day; }

  boolean holdsOn(LocalDate day) { return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo)); }

  NameLine line() { return new NameLine(name, validFrom, validTo, document); }

  LocalDate validFrom() { return validFrom; }

  String name() { return name; }
}
