package shanzhi.web.assessment;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.primefaces.event.FileUploadEvent;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** One candidate: its indicators with what each level found, and what the caller may do about it. */
@Named
@ViewScoped
public class HandleCandidate implements Serializable {

  @Inject Applications applications;
  @Inject Awards awards;
  @Inject Files files;
  @Inject NameCards cards;
  @Inject Times times;

  private long id;
  private CandidateSheet sheet;
  private CandidateSheet.Item item;
  private BigDecimal found;
  private String note;
  private LocalDate effectiveOn;
  private String words;
  private String veto;
  private BigDecimal result;
  private List<Integer> answers = new ArrayList<>(java.util.Collections.nCopies(5, 0));
  private long objection;
  private boolean upheld;
  private Recheck outcome = Recheck.KEEP;

  public void open() {
    sheet = applications.sheet(id);
    if (item == null && !sheet.items().isEmpty()) show(sheet.items().stream().filter(one -> level() != null && !one.byLevel().containsKey(level())).findFirst().orElse(sheet.items().get(0)));
    else if (item != null) show(sheet.items().stream().filter(one -> one.indicator().code().equals(item.indicator().code())).findFirst().orElseThrow());
  }

  /** The level at work; null where none is. */
  public Level level() { return sheet.line().state().papers() ? Level.valueOf(sheet.line().state().name()) : null; }

  public void show(CandidateSheet.Item one) {
    item = one;
    var mine = level() == null ? null : one.byLevel().get(level());
    found = mine == null ? null : plain(mine.found());
    note = mine == null ? null : mine.note();
    if (effectiveOn == null) effectiveOn = sheet.cutoff();
  }

  /** As somebody would type it, without zeros behind. */
  static BigDecimal plain(BigDecimal figure) { return figure == null ? null : new BigDecimal(figure.stripTrailingZeros().toPlainString()); }

  public void enter() {
    applications.enter(id, new EnterFinding(item.indicator().code(), found, note));
    sheet = applications.sheet(id);
    var codes = sheet.items().stream().map(one -> one.indicator().code()).toList();
    show(sheet.items().get(Math.min(codes.indexOf(item.indicator().code()) + 1, codes.size() - 1)));
    Notes.done("asm.done.enter");
  }

  public void upload(FileUploadEvent event) {
    long file = files.keep(event.getFile().getFileName(), event.getFile().getContent()).id();
    applications.attach(id, new AttachEvidence(item.indicator().code(), file, effectiveOn));
    done("attach");
  }

  public void pass() {
    applications.pass(id, sheet.line().version());
    done("pass");
  }

  public void giveBack() {
    applications.giveBack(id, sheet.line().version(), words);
    done("give-back");
  }

  public void veto() {
    applications.veto(id, veto, words);
    done("veto");
  }

  public void satisfaction() {
    awards.satisfaction(id, answers);
    done("satisfaction");
  }

  public void panel() {
    awards.panel(id, result, words);
    done("panel");
  }

  public void object() {
    awards.object(id, words);
    done("object");
  }

  public void answer() {
    awards.answer(objection, upheld, words);
    done("answer");
  }

  public void plaque() {
    awards.plaque(id, words);
    done("plaque");
  }

  public void recheck() {
    awards.recheck(id, outcome, words);
    done("recheck");
  }

  private void done(String deed) {
    words = null;
    open();
    Notes.done("asm.done." + deed);
  }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()), Texts.get("asm.deed." + step.deed(), locale), cards.of(step.actor()).name(), Objects.toString(step.words(), ""),
        List.of("give-back", "veto", "upheld", "recheck-revoked").contains(step.deed()))).toList();
  }

  public List<CandidateSheet.Objection> getOpenObjections() { return sheet.objections().stream().filter(one -> one.upheld() == null).toList(); }

  public CandidateSheet.Found at(CandidateSheet.Item one, String level) { return one.byLevel().get(Level.valueOf(level)); }

  public BigDecimal sum(String level) { return sheet.sums().get(Level.valueOf(level)); }

  public Recheck[] getOutcomes() { return Recheck.values(); }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public CandidateSheet getSheet() { return sheet; }
  public CandidateSheet.Item getItem() { return item; }
  public BigDecimal getFound() { return found; }
  public void setFound(BigDecimal found) { this.found = found; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
  public LocalDate getEffectiveOn() { return effectiveOn; }
  public void setEffectiveOn(LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getVeto() { return veto; }
  public void setVeto(String veto) { this.veto = veto; }
  public BigDecimal getResult() { return result; }
  public void setResult(BigDecimal result) { this.result = result; }
  public long getObjection() { return objection; }
  public void setObjection(long objection) { this.objection = objection; }
  public boolean isUpheld() { return upheld; }
  public void setUpheld(boolean upheld) { this.upheld = upheld; }
  public Recheck getOutcome() { return outcome; }
  public void setOutcome(Recheck outcome) { this.outcome = outcome; }
  public Integer getFirst() { return answers.get(0); }
  public void setFirst(Integer count) { answers.set(0, count); }
  public Integer getSecond() { return answers.get(1); }
  public void setSecond(Integer count) { answers.set(1, count); }
  public Integer getThird() { return answers.get(2); }
  public void setThird(Integer count) { answers.set(2, count); }
  public Integer getFourth() { return answers.get(3); }
  public void setFourth(Integer count) { answers.set(3, count); }
  public Integer getFifth() { return answers.get(4); }
  public void setFifth(Integer count) { answers.set(4, count); }
}
