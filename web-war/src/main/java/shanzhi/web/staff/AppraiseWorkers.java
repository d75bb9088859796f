package shanzhi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.AppraisalLine;
import shanzhi.staff.appraisal.boundary.Appraisals;
import shanzhi.staff.appraisal.boundary.GradeWorker;
import shanzhi.staff.appraisal.boundary.RoundLine;
import shanzhi.staff.appraisal.boundary.RoundState;
import shanzhi.web.frame.Notes;

/** One round: the people with points and grades, the quota, and who does what next with it. */
@Named
@ViewScoped
public class AppraiseWorkers implements Serializable {

  private static final int SHOWN = 200;

  @Inject Appraisals appraisals;

  private long id;
  private RoundLine round;
  private List<AppraisalLine> people;
  private AppraisalLine chosen;
  private String text;
  private GradeWorker given = new GradeWorker();

  public void open() {
    round = appraisals.round(id);
    search();
  }

  public void search() { people = appraisals.people(id, text, SHOWN); }

  /** Whether there are more than are shown. */
  public boolean isCut() { return people.size() == SHOWN && round.headcount() > SHOWN; }

  public void begin(AppraisalLine line) {
    chosen = line;
    given = new GradeWorker();
    given.setWork(line.work());
    given.setMark(line.mark());
    given.setLeadership(line.leadership());
    given.setDemocratic(line.democratic());
    given.setGrade(line.grade());
    given.setReason(line.reason());
  }

  public void grade() {
    appraisals.grade(chosen.id(), given);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    done("staff.done");
  }

  public void gradeRest() {
    appraisals.gradeRest(id);
    done("staff.done");
  }

  public void submit() {
    appraisals.submit(id, round.version());
    done("appraisal.done.submitted");
  }

  public void sendBack() {
    appraisals.sendBack(id, round.version());
    done("appraisal.done.sent-back");
  }

  public void publish() {
    appraisals.publish(id, round.version());
    done("appraisal.done.published");
  }

  private void done(String key) {
    open();
    Notes.done(key);
  }

  public boolean isDraft() { return round.state() == RoundState.DRAFT; }

  public boolean isSubmitted() { return round.state() == RoundState.SUBMITTED; }

  public boolean isChief() { return chosen != null && chosen.post().equals("CHIEF"); }

  public String kind(AppraisalGrade grade) { return grade == AppraisalGrade.EXCELLENT ? "ok" : grade == AppraisalGrade.FAILED ? "bad" : grade == AppraisalGrade.BASIC ? "warn" : ""; }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public RoundLine getRound() { return round; }
  public List<AppraisalLine> getPeople() { return people; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public AppraisalLine getChosen() { return chosen; }
  public GradeWorker getGiven() { return given; }
}
