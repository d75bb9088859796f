package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.InspectionLine;
import shanzhi.assessment.rounds.boundary.InspectionSheet;
import shanzhi.assessment.rounds.boundary.Inspections;
import shanzhi.assessment.rounds.boundary.InspectorTies;
import shanzhi.assessment.rounds.boundary.Saved;
import shanzhi.web.frame.Notes;

/** 现场评分: an inspector's places, and in one of them an item a screen, kept with every step. */
@Named
@ViewScoped
public class InspectPlaces implements Serializable {

  @Inject Inspections inspections;
  @Inject InspectorTies ties;

  private long id;
  private List<InspectionLine> mine;
  private InspectionSheet sheet;
  private int at;
  private BigDecimal found;
  private String note;
  private String why;
  private Saved saved;

  public void open() {
    if (id == 0) mine = inspections.mine();
    else {
      sheet = inspections.sheet(id);
      at = (int) Stream.iterate(0, i -> i + 1).limit(sheet.items().size()).takeWhile(i -> sheet.items().get(i).scored()).count();
      go(Math.min(at, sheet.items().size() - 1));
    }
  }

  private void go(int item) {
    at = item;
    found = HandleCandidate.plain(getItem().found());
    note = getItem().note();
  }

  /** Keeps what stands there, if anything does. */
  public void save() {
    if (found == null || sheet.line().locked()) return;
    saved = inspections.save(id, new EnterFinding(getItem().indicator().code(), found, note));
    sheet = inspections.sheet(id);
  }

  public void judge(BigDecimal points) {
    found = points;
    save();
  }

  public void step(int by) {
    save();
    go(Math.max(0, Math.min(sheet.items().size() - 1, at + by)));
  }

  public void show(int item) {
    save();
    go(item);
  }

  /** 回避: somebody else is drawn for the place. */
  public String stepBack() {
    ties.stepBack(id, why);
    Notes.done("asm.done.step-back");
    return "/app/assessment/inspect?faces-redirect=true";
  }

  public void submit() {
    save();
    inspections.submit(id);
    sheet = inspections.sheet(id);
    Notes.done("asm.done.inspect");
  }

  /** What can be tapped instead of typed: yes and no, or the whole points of a judgement. */
  public List<BigDecimal> getChoices() { return AssessmentWords.choices(getItem().indicator()); }

  public boolean chosen(BigDecimal choice) { return found != null && found.compareTo(choice) == 0; }
  public boolean isYesNo() { return getItem().indicator().method() == MethodKind.BOOLEAN; }
  public boolean isReasonWanted() { return getItem().points() != null && getItem().points().compareTo(getItem().indicator().most()) < 0; }
  public long getRequired() { return sheet.items().stream().filter(one -> one.indicator().required()).count(); }
  public long getRequiredDone() { return sheet.items().stream().filter(one -> one.indicator().required() && one.scored()).count(); }
  public long getOpen() { return sheet.items().stream().filter(one -> !one.scored()).count(); }
  public BigDecimal getMost() { return sheet.items().stream().map(one -> one.indicator().most()).reduce(BigDecimal.ZERO, BigDecimal::add); }
  public InspectionSheet.Item getItem() { return sheet.items().get(at); }
  public boolean isPictured() { return getItem().evidence().stream().anyMatch(CandidateSheet.Evidence::picture); }
  public boolean isLast() { return at == sheet.items().size() - 1; }
  public int getAt() { return at; }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public List<InspectionLine> getMine() { return mine; }
  public InspectionSheet getSheet() { return sheet; }
  public Saved getSaved() { return saved; }
  public BigDecimal getFound() { return found; }
  public void setFound(BigDecimal found) { this.found = found; }
  public String getWhy() { return why; }
  public void setWhy(String why) { this.why = why; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
}
