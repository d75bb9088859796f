package shanzhi.web.projects;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Refusal;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.Dossiers;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Typed;

/** 项目: one project with everything, and the moves its reader may make with words and files alone. */
@Named
@ViewScoped
public class HandleProject implements Serializable {

  /** The order in which moves are offered: the next step first, ending ones last. */
  private static final List<String> ORDER = List.of("submit", "file", "open-bids", "begin", "hand-over", "accept", "settle", "report", "extend", "take-back", "send-back", "cancel-tender", "reject", "stop");
  private static final Set<String> BACKWARDS = Set.of("SEND_BACK", "REJECT", "STOP", "CANCEL_TENDER", "FAIL_MIDTERM", "FAIL_FINAL", "CLAW_BACK");
  private static final Set<String> LEADING = Set.of("submit", "file", "open-bids", "begin", "hand-over", "accept", "settle");

  @Inject Projects projects;
  @Inject ProjectMoves moves;
  @Inject Vouchers vouchers;
  @Inject Dossiers dossiers;
  @Inject Files files;
  @Inject Times times;

  private String number;
  private ProjectSheet sheet;
  private List<VoucherLine> booked;
  private String tried;
  private String opinion;
  private LocalDate day;
  private Integer progress;
  private String filesKind = "DURING";
  private final List<Long> papers = new ArrayList<>();
  private final List<String> paperNames = new ArrayList<>();

  /** Opens the sheet; outside the reader's reach this is a page that does not exist. */
  public void open() {
    sheet = projects.sheet(number);
    booked = booked();
  }

  private List<VoucherLine> booked() {
    var all = new ArrayList<>(vouchers.of(sheet.items()));
    Collections.reverse(all);
    return all;
  }

  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    papers.add(files.keep(file.getFileName(), file.getContent()).id());
    paperNames.add(file.getFileName());
  }

  /** Makes a move with what the page holds and shows the sheet as it then is. */
  public String act(String move) {
    tried = move;
    var act = ActOnProject.at(sheet.line().version(), opinion).with(filesKind, papers);
    act.setDay(day);
    act.setProgress(progress);
    try {
      moves.make(move, number, act);
    } catch (Refusal refusal) {
      if (refusal.changes() != null) open();
      throw refusal;
    }
    return again(move);
  }

  /** The same page anew, saying what was done. */
  private String again(String move) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(number + " " + word(move) + Texts.get("proj.done", locale())));
    return "/app/projects/sheet?faces-redirect=true&number=" + number;
  }

  public void dossier() {
    dossiers.order(number);
    Notes.done("proj.dossier.ordered");
  }

  public void publicity() { Download.show(dossiers.publicity(number)); }

  /** The word on the button of a move. */
  public String word(String move) { return Texts.get("ProjectMove." + move.toUpperCase(Locale.ROOT).replace('-', '_'), locale()); }

  /** The next step, where one of these moves is it. */
  public String getMain() { return getSimple().stream().filter(LEADING::contains).findFirst().orElse(null); }

  /** The others that take words only. */
  public List<String> getOthers() { return getSimple().stream().filter(move -> !move.equals(getMain())).toList(); }

  public List<String> getSimple() { return ORDER.stream().filter(sheet::may).toList(); }

  public boolean isEnding(String move) { return BACKWARDS.contains(move.toUpperCase(Locale.ROOT).replace('-', '_')); }

  public List<Deed> getDeeds() {
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()), Texts.get("ProjectMove." + step.move(), locale()), step.actorName(), step.words(), BACKWARDS.contains(step.move()))).toList();
  }

  public List<ProjectSheet.Attached> pictures(String kind) { return sheet.files().stream().filter(file -> file.picture() && file.kind().equals(kind)).toList(); }

  public List<ProjectSheet.Attached> getOtherFiles() { return sheet.files().stream().filter(file -> !file.picture()).toList(); }

  public boolean isPictured() { return sheet.files().stream().anyMatch(ProjectSheet.Attached::picture); }

  /** What is typed here and not sent yet, for the reader who was overtaken. */
  public List<Typed> getTyped() { return opinion == null || opinion.isBlank() ? List.of() : List.of(new Typed(Texts.get("part.opinion", locale()), opinion)); }

  /** The move that was refused because somebody was quicker, where it is still possible; else null. */
  public String getRetry() { return tried != null && sheet.may(tried) ? tried : null; }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public List<String> getFileKinds() { return List.of("BEFORE", "DURING", "AFTER", "CONTRACT", "BID", "EVIDENCE"); }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public ProjectSheet getSheet() { return sheet; }
  public List<VoucherLine> getBooked() { return booked; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public Integer getProgress() { return progress; }
  public void setProgress(Integer progress) { this.progress = progress; }
  public String getFilesKind() { return filesKind; }
  public void setFilesKind(String filesKind) { this.filesKind = filesKind; }
  public List<String> getPaperNames() { return paperNames; }
}
