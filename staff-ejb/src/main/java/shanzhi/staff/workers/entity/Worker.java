package shanzhi.staff.workers.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.staff.workers.boundary.ExitReason;

/** A person who works, or worked, full-time in communities. Enters (set-based, with the postings), is corrected, leaves; may enter again. */
@Entity
@Table(schema = "staff", name = "worker")
public class Worker {

  @Id private Long id;
  private String number;
  private String name;
  @Column(name = "id_card_sealed") private String idCardSealed;
  @Column(name = "id_card_index") private String idCardIndex;
  @Column(name = "phone_sealed") private String phoneSealed;
  @Column(name = "phone_index") private String phoneIndex;
  private String username;
  @Column(name = "service_since") private LocalDate serviceSince;
  @Column(name = "entered_on") private LocalDate enteredOn;
  @Column(name = "left_on") private LocalDate leftOn;
  @Enumerated(EnumType.STRING) @Column(name = "exit_reason") private ExitReason exitReason;
  private String county;
  private String town;
  private String community;
  @Version private int version;

  protected Worker() {}

  /** @throws Refusal worker.left (409) */
  public void mustBeEmployed() { Refusal.unless(leftOn == null, "worker.left", name, leftOn); }

  public void standsIn(String county, String town, String community) {
    mustBeEmployed();
    this.county = county;
    this.town = town;
    this.community = community;
  }

  /** @param from first day without; @throws Refusal worker.left, worker.exit-before-entry (409) */
  public void leaves(LocalDate from, ExitReason reason) {
    mustBeEmployed();
    Refusal.unless(from.isAfter(enteredOn), "worker.exit-before-entry", enteredOn);
    leftOn = from;
    exitReason = reason;
  }

  public void isCalled(String name) { this.name = name; }

  public void keepIdCard(String sealed, String index) {
    idCardSealed = sealed;
    idCardIndex = index;
  }

  public void keepPhone(String sealed, String index) {
    phoneSealed = sealed;
    phoneIndex = index;
  }

  /** @throws Refusal worker.service-after-entry (409) */
  public void servesSince(LocalDate day) {
    Refusal.unless(!day.isAfter(enteredOn), "worker.service-after-entry");
    serviceSince = day;
  }

  public Long id() { return id; }
  public String number() { return number; }
  public String name() { return name; }
  public String idCardIndex() { return idCardIndex; }
  public String username() { return username; }
  public LocalDate serviceSince() { return serviceSince; }
  public LocalDate enteredOn() { return enteredOn; }
  public LocalDate leftOn() { return leftOn; }
  public String community() { return community; }
  public int version() { return version; }
}
