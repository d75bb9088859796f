package shanzhi.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.kernel.ChinaTime;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.Appraisals;
import shanzhi.staff.appraisal.boundary.EndProposal;
import shanzhi.staff.appraisal.boundary.ReviewLine;
import shanzhi.staff.appraisal.boundary.Reviews;
import shanzhi.staff.appraisal.boundary.RoundLine;
import shanzhi.staff.appraisal.boundary.RoundState;
import shanzhi.web.frame.Notes;

/** 考核: the rounds of a year, open reviews and appeals, and whose contract should end. */
@Named
@ViewScoped
public class BrowseAppraisals implements Serializable {

  @Inject Appraisals appraisals;
  @Inject Reviews reviews;
  @Inject Clock clock;

  private int year;
  private List<RoundLine> rounds;
  private List<ReviewLine> asked;
  private List<EndProposal> proposals;
  private Long unit;
  private Integer month;
  private ReviewLine review;
  private EndProposal proposal;
  private AppraisalGrade grade;
  private String words;

  @PostConstruct void open() {
    year = ChinaTime.today(clock).getYear();
    query();
  }

  public void query() {
    rounds = appraisals.rounds(year);
    asked = reviews.list();
    proposals = reviews.endProposals();
  }

  public String begin() {
    long id = appraisals.open(unit, year, month);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("staff.done.round");
    return "/app/staff/round?faces-redirect=true&id=" + id;
  }

  public void answer(ReviewLine line) {
    review = line;
    proposal = null;
    grade = line.before();
    words = null;
  }

  public void keep(EndProposal line) {
    proposal = line;
    review = null;
    words = null;
  }

  public void save() {
    if (review != null) reviews.decide(review.id(), grade, words);
    else reviews.keep(proposal.id(), words);
    query();
    Notes.done("staff.done");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public String kind(RoundState state) { return state == RoundState.PUBLISHED ? "ok" : state == RoundState.SUBMITTED ? "warn" : "info"; }

  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public List<RoundLine> getRounds() { return rounds; }
  public List<ReviewLine> getAsked() { return asked; }
  public List<EndProposal> getProposals() { return proposals; }
  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public Integer getMonth() { return month; }
  public void setMonth(Integer month) { this.month = month; }
  public ReviewLine getReview() { return review; }
  public EndProposal getProposal() { return proposal; }
  public AppraisalGrade getGrade() { return grade; }
  public void setGrade(AppraisalGrade grade) { this.grade = grade; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
