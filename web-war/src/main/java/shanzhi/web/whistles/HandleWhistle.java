package shanzhi.web.whistles;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.whistles.boundary.ActOnWhistle;
import shanzhi.grid.whistles.boundary.CallForHelp;
import shanzhi.grid.whistles.boundary.Grade;
import shanzhi.grid.whistles.boundary.Inviting;
import shanzhi.grid.whistles.boundary.WhistleSheet;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Typed;

/** 哨单: one whistle with all answers, and the moves its reader may make, each in one dialog with the fields it needs. */
@Named
@ViewScoped
public class HandleWhistle implements Serializable {

  /** Not a move of the whistle: a call to everybody beside it. */
  private static final String INVITE = "INVITE";
  private static final Set<String> SILENT = Set.of("SIGN", "RATE", "CALL");
  private static final Set<String> PICTURES = Set.of("CONTACT", "ARRIVE", "NOTE", "FINISH");
  private static final Set<String> BACKWARDS = Set.of("OBJECT", "UPHOLD", "OVERRULE", "DROP", "WITHDRAW");

  @Inject Whistles whistles;
  @Inject WhistleActs acts;
  @Inject Inviting inviting;
  @Inject Files files;
  @Inject Times times;

  private String number;
  private WhistleSheet sheet;
  private String move;
  private Long answer;
  private int version;
  private String opinion;
  private Long office;
  private Integer grade;
  private Integer wanted;
  private final String key = UUID.randomUUID().toString();
  private final List<Long> photos = new ArrayList<>();
  private final List<String> photoNames = new ArrayList<>();
  private List<OfficeLine> offices = List.of();
  private List<Grade> grades = List.of();

  /** Opens the sheet; outside the reader's reach this is a page that does not exist. */
  public void open() { sheet = whistles.sheet(number); }

  /** Opens the dialog for a move. @param answer the answer that is meant; null for the whole */
  public void choose(String move, Long answer) {
    if (!move.equals(this.move) || !Objects.equals(answer, this.answer)) {
      opinion = null;
      grade = null;
      wanted = null;
      photos.clear();
      photoNames.clear();
    }
    this.move = move;
    this.answer = answer;
    version = answer == null ? sheet.version() : chosen().version();
    if (move.equals("CALL")) {
      var called = sheet.answers().stream().filter(one -> !one.state().matches("EXCUSED|DROPPED")).map(WhistleSheet.Answer::office).toList();
      offices = whistles.officesFor(sheet.ground(), null).stream().filter(line -> !called.contains(line.id())).toList();
      office = offices.isEmpty() ? null : offices.get(0).id();
    }
    if (move.equals("RATE")) {
      grades = whistles.grades();
      grade = grade == null && !grades.isEmpty() ? Integer.valueOf(grades.get(0).grade()) : grade;
    }
  }

  private WhistleSheet.Answer chosen() { return sheet.answers().stream().filter(one -> Objects.equals(one.id(), answer)).findFirst().orElseThrow(); }

  public void upload(FileUploadEvent event) {
    photos.add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    photoNames.add(event.getFile().getFileName());
  }

  public String act() {
    if (is(INVITE)) return done(inviting.invite(new CallForHelp(number, opinion, wanted), key) + " " + word(INVITE));
    try {
      acts.make(move.toLowerCase(Locale.ROOT), number, ActOnWhistle.at(version, opinion).on(answer).to(office).grade(grade).with(photos));
    } catch (Refusal refusal) {
      if (refusal.changes() != null) {
        sheet = whistles.sheet(number);
        version = answer == null ? sheet.version() : chosen().version();
      }
      throw refusal;
    }
    return done(number + " " + word(move));
  }

  /** The place of an open call is free again; the reason is what stands in the dialog's place for it. */
  public String undo(String call, long answer) {
    inviting.undo(call, answer, Texts.get("call.undo.reason", locale()));
    return done(Texts.get("call.undone", locale()));
  }

  public String close(String call) {
    inviting.close(call);
    return done(Texts.get("call.closed", locale()));
  }

  /** The full telephone, told once in a message; recorded. */
  public void contact(String call, long answer) { Notes.done("call.contact.is", inviting.contact(call, answer)); }

  private String done(String what) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("whistle.done", what);
    return "/app/whistles/sheet?faces-redirect=true&number=" + number;
  }

  public String word(String move) { return Texts.get("WhistleMove." + move, locale()); }

  /** What stands in the dialog and was not sent. */
  public List<Typed> getTyped() { return opinion == null || opinion.isBlank() ? List.of() : List.of(new Typed(Texts.get("part.opinion", locale()), opinion)); }

  /** 办理记录, newest first. */
  public List<Deed> getEntries() {
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), word(step.move()),
        Stream.of(step.actorName() == null ? step.actor() : step.actorName(), step.move().equals("CALL") ? "→ " + step.officeName() : step.officeName())
            .filter(Objects::nonNull).collect(Collectors.joining(" ")), step.opinion(), BACKWARDS.contains(step.move()))).toList();
  }

  /** What a department said, oldest first. */
  public List<WhistleSheet.Step> said(WhistleSheet.Answer of) {
    return of.steps().stream().filter(step -> step.opinion() != null && !step.opinion().isBlank() && !step.move().equals("RATE"))
        .sorted(java.util.Comparator.comparing(WhistleSheet.Step::at)).toList();
  }

  public boolean isMine() { return sheet.may("SOLVE"); }
  public boolean isReasonNeeded() { return move != null && !SILENT.contains(move); }
  public boolean isPhotosWanted() { return move != null && PICTURES.contains(move); }
  public boolean is(String name) { return name.equals(move); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public WhistleSheet getSheet() { return sheet; }
  public String getMove() { return move; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public Integer getGrade() { return grade; }
  public void setGrade(Integer grade) { this.grade = grade; }
  public Integer getWanted() { return wanted; }
  public void setWanted(Integer wanted) { this.wanted = wanted; }
  public List<OfficeLine> getOffices() { return offices; }
  public List<Grade> getGrades() { return grades; }
  public List<String> getPhotoNames() { return photoNames; }
}
