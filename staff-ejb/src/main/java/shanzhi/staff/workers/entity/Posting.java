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
import shanzhi.staff.workers.boundary.PostClass;

/** One post of one worker in one community, paid by one unit. Begins on a day, ends once, by transfer or exit; never deleted. */
@Entity
@Table(schema = "staff", name = "posting")
public class Posting {

  /** How a posting ends. */
  public enum Ending { TRANSFER, EXIT }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting")
  @SequenceGenerator(name = "posting", sequenceName = "staff.posting_seq", allocationSize = 50)
  private Long id;
  private Long worker;
  private Long unit;
  private String county;
  private String town;
  private String community;
  @Enumerated(EnumType.STRING) private PostClass post;
  @Column(name = "start_grade") private Integer startGrade;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  @Enumerated(EnumType.STRING) private Ending ending;
  private String document;
  @Version private int version;

  protected Posting() {}

  public Posting(Long worker, Long unit, String county, String town, String community, PostClass post, Integer startGrade, LocalDate from, String document) {
    this.worker = worker;
    this.unit = unit;
    this.county = county;
    this.town = town;
    this.community = community;
    this.post = post;
    this.startGrade = startGrade;
    this.validFrom = from;
    this.document = document;
  }

  /** @param from first day without; @throws Refusal worker.before-posting (409) */
  public void end(LocalDate from, Ending how) {
    Refusal.unless(from.isAfter(validFrom), "worker.before-posting", validFrom);
    validTo = from;
    ending = how;
  }

  /** Whether a move changes nothing. */
  public boolean isSame(Long unit, String community, PostClass post, Integer startGrade) {
    return this.unit.equals(unit) && this.community.equals(community) && this.post == post && java.util.Objects.equals(this.startGrade, startGrade);
  }

  public Long id() { return id; }
  public Long unit() { return unit; }
  public String community() { return community; }
  public PostClass post() { return post; }
  public Integer startGrade() { return startGrade; }
  public LocalDate validFrom() { return validFrom; }
}
