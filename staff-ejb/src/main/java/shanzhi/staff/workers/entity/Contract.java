package shanzhi.staff.workers.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.staff.workers.boundary.ContractKind;

/** A labour contract with a unit. Runs to its end, or is ended earlier by exit or a transfer to another unit. */
@Entity
@Table(schema = "staff", name = "contract")
public class Contract {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract")
  @SequenceGenerator(name = "contract", sequenceName = "staff.contract_seq", allocationSize = 50)
  private Long id;
  private Long worker;
  private Long unit;
  private String number;
  @Enumerated(EnumType.STRING) private ContractKind kind;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String ending;
  @Version private int version;

  protected Contract() {}

  /** @param lastDay null for an open end */
  public Contract(Long worker, Long unit, String number, ContractKind kind, LocalDate from, LocalDate lastDay) {
    this.worker = worker;
    this.unit = unit;
    this.number = number;
    this.kind = kind;
    this.validFrom = from;
    this.validTo = lastDay == null ? null : lastDay.plusDays(1);
  }

  /** Ends it earlier than agreed; one that has run out by then stays as it is. @param from first day without */
  public void end(LocalDate from, String why) {
    if (validTo != null && !validTo.isAfter(from)) return;
    Refusal.unless(from.isAfter(validFrom), "worker.before-contract", validFrom);
    validTo = from;
    ending = why;
  }

  public Long id() { return id; }
  public Long unit() { return unit; }
  public LocalDate validFrom() { return validFrom; }
  public LocalDate validTo() { return validTo; }
}
