package shanzhi.web.incidents;

import jakarta.faces.application.FacesMessage;
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
import java.util.Set;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Typed;

/** 其他办理: what does not lie on the straight way, each with the fields it needs, in one dialog. */
@Named
@ViewScoped
public class SideIncident implements Serializable {

  private static final List<String> SIDE = List.of("ANSWER_SUPERVISION", "SIGN_PART", "FINISH_PART", "DECLINE_PART", "ASK_EXTENSION", "ASK_SUSPENSION",
      "ASK_RETURN", "TAKE_BACK_REQUEST", "RESUME", "SUPERVISE", "GIVE_PART", "DROP_PART", "CALL_BACK", "MERGE", "UNMERGE", "TAKE_OVER", "REOPEN", "WITHDRAW", "CANCEL");

  /** Words may be left out only here. */
  private static final Set<String> SILENT = Set.of("WITHDRAW", "SIGN_PART", "RESUME", "TAKE_BACK_REQUEST", "MERGE", "DROP_PART", "GRANT_RETURN", "GRANT_EXTENSION", "GRANT_SUSPENSION");

  private static final Set<String> PICTURES = Set.of("FINISH_PART", "REOPEN");

  @Inject Incidents incidents;
  @Inject HandleIncident page;
  @Inject TownDesk desk;
  @Inject Catalogue catalogue;
  @Inject Files files;
  @Inject Moves moves;

  private String move;
  private int version;
  private String opinion;
  private BigDecimal amount;
  private LocalDate until;
  private Long office;
  private Long part;
  private String into;
  private final List<Long> photos = new ArrayList<>();
  private final List<String> photoNames = new ArrayList<>();
  private List<OfficeLine> offices = List.of();
  private List<String> phrases = List.of();

  public List<String> getMoves() { return SIDE.stream().filter(page.getSheet()::may).toList(); }

  public boolean isDecides() { return getGrant() != null; }

  public String getGrant() { return decision("GRANT_"); }

  public String getRefuse() { return decision("REFUSE_"); }

  private String decision(String how) {
    var request = page.getSheet().side().request();
    return request != null && page.getSheet().may(how + request.kind()) ? how + request.kind() : null;
  }

  /** Opens the dialog for a move; another move starts with empty fields. */
  public void choose(String move) {
    var sheet = page.getSheet();
    if (!move.equals(this.move)) {
      opinion = into = null;
      amount = null;
      until = null;
      office = null;
      photos.clear();
      photoNames.clear();
    }
    this.move = move;
    version = sheet.version();
    phrases = catalogue.phrases(move);
    offices = move.equals("GIVE_PART") ? desk.officesFor(page.getNumber()).stream()
        .filter(line -> sheet.line().office() == null || line.id() != sheet.line().office()).toList() : List.of();
    if (office == null && !offices.isEmpty()) office = offices.get(0).id();
    part = sheet.side().parts().stream().filter(IncidentSheet.Part::open).map(IncidentSheet.Part::id).findFirst().orElse(null);
  }

  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    photos.add(files.keep(file.getFileName(), file.getContent()).id());
    photoNames.add(file.getFileName());
  }

  public String act() {
    var act = ActOnIncident.at(version, opinion).with(photos).to(office).more(amount).until(until).part(part)
        .into(into == null || into.isBlank() ? null : into.strip());
    var verb = move.startsWith("GRANT_") ? "grant" : move.startsWith("REFUSE_") ? "refuse" : move.toLowerCase(Locale.ROOT).replace('_', '-');
    try {
      moves.make(verb, page.getNumber(), act);
    } catch (Refusal refusal) {
      if (refusal.changes() != null) version = incidents.sheet(page.getNumber()).version();
      throw refusal;
    }
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(page.getNumber() + " " + page.word(move) + Texts.get("incident.done", faces.getViewRoot().getLocale())));
    return "/app/incidents/sheet?faces-redirect=true&number=" + page.getNumber();
  }

  /** What stands in the dialog and was not sent. */
  public List<Typed> getTyped() {
    return opinion == null || opinion.isBlank() ? List.of()
        : List.of(new Typed(Texts.get("part.opinion", FacesContext.getCurrentInstance().getViewRoot().getLocale()), opinion));
  }

  /** It cannot be taken back. */
  public boolean isFinal() { return isFinal(move); }

  public boolean isFinal(String name) { return "CANCEL".equals(name) || "WITHDRAW".equals(name); }

  public boolean isReasonNeeded() { return move != null && !SILENT.contains(move); }
  public boolean isPhotosWanted() { return move != null && PICTURES.contains(move); }
  public boolean is(String name) { return name.equals(move); }
  public List<IncidentSheet.Part> getOpenParts() { return page.getSheet().side().parts().stream().filter(IncidentSheet.Part::open).toList(); }
  public String getMove() { return move; }
  public List<OfficeLine> getOffices() { return offices; }
  public List<String> getPhrases() { return phrases; }
  public List<String> getPhotoNames() { return photoNames; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public Long getPart() { return part; }
  public void setPart(Long part) { this.part = part; }
  public String getInto() { return into; }
  public void setInto(String into) { this.into = into; }
}
