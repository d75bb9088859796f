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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.primefaces.event.FileUploadEvent;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.MarkItem;
import shanzhi.assessment.rounds.boundary.Objector;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.assessment.rounds.boundary.VetoCandidate;
import shanzhi.assessment.selffill.boundary.DrawnSheet;
import shanzhi.assessment.selffill.boundary.SelfFills;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Actor;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** One candidate: its indicators with what each level found, and what the caller may do about it. */
@Named
@ViewScoped
public class HandleCandidate implements Serializable {

  @Inject Applications applications;
  @Inject Awards awards;
  @Inject SelfFills fills;
  @Inject Files files;
  @Inject NameCards cards;
  @Inject Times times;
  @Inject Grids grids;
  @Inject Desk desk;

  private long id;
  private CandidateSheet sheet;
  private Map<String, DrawnSheet.Drawn> drawn = Map.of();
  private CandidateSheet.Item item;
  private BigDecimal found;
  private String note;
  private LocalDate effectiveOn;
  private String place;
  private String wanting;
  private String words;
  private String veto;
  private KeptFile proof;
  private BigDecimal result;
  private List<Integer> answers = new ArrayList<>(java.util.Collections.nCopies(5, 0));
  private long objection;
  private boolean upheld;
  private List<Objector> objectors;
  private Recheck outcome = Recheck.KEEP;

  public void open() {
    sheet = applications.sheet(id);
    drawn = fills.drawn(id);
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
    applications.attach(id, new AttachEvidence(item.indicator().code(), file, effectiveOn, place));
    done("attach");
  }

  /** Names what has to be mended at the item shown. */
  public void mark() {
    applications.mark(id, new MarkItem(item.indicator().code(), wanting));
    wanting = null;
    done("mark");
  }

  public void pass() {
    applications.pass(id, sheet.line().version());
    done("pass");
  }

  /** The document behind a veto, kept until the veto is said. */
  public void prove(FileUploadEvent event) { proof = files.keep(event.getFile().getFileName(), event.getFile().getContent()); }

  public String getProof() { return proof == null ? null : proof.name(); }

  public void giveBack() {
    applications.giveBack(id, sheet.line().version(), words);
    done("give-back");
  }

  public void veto() {
    applications.veto(id, new VetoCandidate(veto, words, proof == null ? null : proof.id()));
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

  /** Who objected at the residents' door; that it was asked for is written down. */
  public void askObjectors() { objectors = List.copyOf(awards.objectors(id)); }

  public List<Objector> getObjectors() { return objectors; }

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
    objectors = null;
    open();
    Notes.done("asm.done." + deed);
  }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()), Texts.get("asm.deed." + step.deed(), locale), step.actor().equals(Actor.SYSTEM) && step.deed().equals("object") ? Texts.get("sel.resident", locale) : cards.of(step.actor()).name(), said(step, locale),
        List.of("give-back", "veto", "upheld", "step-back", "recheck-revoked").contains(step.deed()))).toList();
  }

  /** Figures that were written down with a step, in words. */
  private static String said(CandidateSheet.Step step, Locale locale) {
    var words = Objects.toString(step.words(), "");
    return switch (step.deed()) {
      case "satisfaction" -> answers(words, locale);
      case "pass", "agree", "scored" -> Texts.get("asm.said.points", locale, words);
      case "third", "panel-called" -> Texts.get("asm.said.spread", locale, words);
      case "sampled" -> Texts.get("asm.said.seed", locale, words);
      case "step-back" -> Texts.get("asm.said.seat", locale, words);
      default -> words;
    };
  }

  private static String answers(String counts, Locale locale) {
    var each = counts.replaceAll("[^0-9,]", "").split(",");
    return IntStream.range(0, each.length).mapToObj(at -> Texts.get("asm.answer." + (at + 1), locale) + " " + each[at]).collect(Collectors.joining(" · "));
  }

  /** Whether the item shown has pictures. */
  public boolean isPictured() { return item != null && item.evidence().stream().anyMatch(CandidateSheet.Evidence::picture); }

  /** What the ledgers said about the item shown; null where it does not fill itself or was not drawn. */
  public DrawnSheet.Drawn getDrawn() { return item == null || item.indicator().drawn().isBlank() ? null : drawn.get(item.indicator().code()); }

  /** Levels that entered something else at the item shown, and why. */
  public List<ReadDrawn.Over> getTypedOver() {
    var figure = getDrawn();
    if (figure == null || figure.value() == null) return List.of();
    return item.byLevel().entrySet().stream().filter(one -> one.getValue().found().compareTo(figure.value()) != 0).map(one -> new ReadDrawn.Over(one.getKey(), one.getValue().found(), one.getValue().note())).toList();
  }

  /** What is wanted of the item shown. */
  public List<CandidateSheet.Returned> getWanted() { return item == null ? List.of() : sheet.returned().stream().filter(one -> one.indicator().equals(item.indicator().code())).toList(); }

  /** What came back and is not mended yet. */
  public long getToMend() { return sheet.returned().stream().filter(one -> one.told() && !one.mended()).count(); }

  /** The community and its grids, for where something was made; the community alone for whoever does not read grids. */
  public List<Ground> getPlaces() {
    var all = new ArrayList<Ground>(List.of(new Ground(sheet.line().community(), sheet.line().name())));
    if (desk.may(Rights.GRID_READ)) grids.list(new GridQuery(sheet.line().community(), null, null, false, null, 200)).rows().forEach(one -> all.add(new Ground(one.code(), one.name())));
    return all.stream().distinct().toList();
  }

  /** Name of a place in the list, or its code. */
  public String placeName(String code) { return code == null || code.equals(sheet.line().community()) ? sheet.line().name() : getPlaces().stream().filter(one -> one.code().equals(code)).map(Ground::name).findFirst().orElse(code); }

  /** Where evidence was made. */
  public record Ground(String code, String name) implements Serializable {}

  /** What a seat wrote, item by item. */
  public List<Reason> reasons(CandidateSheet.Inspected seat) {
    return sheet.items().stream().map(CandidateSheet.Item::indicator).filter(one -> seat.notes().containsKey(one.code()))
        .map(one -> new Reason(one.code() + " " + one.name(), seat.points().get(one.code()), seat.notes().get(one.code()))).toList();
  }

  public record Reason(String item, BigDecimal points, String words) implements Serializable {}

  public void find(String code) { sheet.items().stream().filter(one -> one.indicator().code().equals(code)).findFirst().ifPresent(this::show); }

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
  public String getPlace() { return place; }
  public void setPlace(String place) { this.place = place; }
  public String getWanting() { return wanting; }
  public void setWanting(String wanting) { this.wanting = wanting; }
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
