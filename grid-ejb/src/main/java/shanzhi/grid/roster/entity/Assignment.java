package shanzhi.grid.roster.entity;

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
import shanzhi.grid.grids.boundary.GridCode;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.kernel.Refusal;

/** One duty of one person in one grid. Begins on a day, ends once, is never deleted: roles over time stay readable. */
@Entity
@Table(schema = "grid", name = "assignment")
public class Assignment {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment")
  @SequenceGenerator(name = "assignment", sequenceName = "grid.assignment_seq", allocationSize = 50)
  private Long id;
  private Long member;
  private String grid;
  @Enumerated(EnumType.STRING) private Duty duty;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String ending;
  @Version private int version;

  protected Assignment() {}

  /** @throws Refusal roster.duty-does-not-fit for a duty that this type of grid does not know */
  public Assignment(Long member, String grid, Duty duty, LocalDate from) {
    Refusal.unless(duty.fits(GridCode.parse(grid).type()), "roster.duty-does-not-fit", duty.title());
    this.member = member;
    this.grid = grid;
    this.duty = duty;
    this.validFrom = from;
  }

  public void end(LocalDate from, String why) {
    Refusal.unless(validTo == null, "roster.already-ended");
    Refusal.unless(from.isAfter(validFrom), "roster.ends-before-start", validFrom);
    validTo = from;
    ending = why;
  }

  /** The first day was entered wrongly. */
  public void since(LocalDate from) {
    Refusal.unless(validTo == null, "roster.already-ended");
    validFrom = from;
  }

  public Long id() { return id; }
  public Long member() { return member; }
  public String grid() { return grid; }
  public Duty duty() { return duty; }
  public LocalDate validFrom() { return validFrom; }
}
