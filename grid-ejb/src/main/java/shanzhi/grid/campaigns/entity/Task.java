package shanzhi.grid.campaigns.entity;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import shanzhi.kernel.Refusal;

/**
 * 回执: what one town, community or grid got of a campaign. Born ISSUED by the set; signed, filled in and fed back, or
 * summed up where others lie below. It waits at a desk: that of its own unit, or the community's where a grid is vacant.
 */
@Entity
@Table(schema = "grid", name = "task")
public class Task {

  @Id private Long id;
  @Version private int version;
  private Long campaign;
  private String level;
  private String unit;
  private boolean leaf;
  private String county;
  private String town;
  private String community;
  @Enumerated(EnumType.STRING) private TaskStatus status;
  private boolean waiting;
  private String desk;
  private String holder;
  private int subjects;
  private int answered;
  @Column(name = "signed_at") private Instant signedAt;
  @Column(name = "done_at") private Instant doneAt;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "overdue_noted_at") private Instant overdueNotedAt;
  private String note;
  private String summary;
  private int steps;

  protected Task() {}

  /** @throws Refusal task.move-not-allowed (409) naming what is allowed */
  public int go(TaskMove move, Instant at) {
    Refusal.unless(move.possibleIn(status, leaf), "task.move-not-allowed", status, move, TaskMove.from(status, leaf));
    status = move.to();
    waiting = status.waits();
    if (status == TaskStatus.DONE) doneAt = at;
    if (status == TaskStatus.RETURNED) {
      doneAt = null;
      overdueNotedAt = null;
    }
    return ++steps;
  }

  /** The first signature counts for the response rate, whatever comes later. */
  public void heldBy(String person, Instant at) {
    holder = requireNonNull(person);
    if (signedAt == null) signedAt = at;
  }

  /** Another person goes on. */
  public void handTo(String person) { holder = requireNonNull(person); }

  public void answered(int forms) { answered = forms; }

  public void summed(String words) { summary = words; }

  /** For the levels below. @throws Refusal task.note-on-a-leaf (409) */
  public void note(String words) {
    Refusal.unless(!leaf, "task.note-on-a-leaf");
    note = words;
  }

  public Long id() { return id; }
  public int version() { return version; }
  public Long campaign() { return campaign; }
  public String level() { return level; }
  public String unit() { return unit; }
  public boolean leaf() { return leaf; }
  public String town() { return town; }
  public String community() { return community; }
  public String county() { return county; }
  public TaskStatus status() { return status; }
  public String desk() { return desk; }
  public String holder() { return holder; }
  public int subjects() { return subjects; }
  public int answered() { return answered; }
  public Instant dueAt() { return dueAt; }
  public String note() { return note; }
}
