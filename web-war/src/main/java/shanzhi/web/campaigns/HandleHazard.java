package shanzhi.web.campaigns;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.HazardSheet;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Typed;

/** 隐患: one hazard's sheet, and the moves its reader may make. */
@Named
@ViewScoped
public class HandleHazard implements Serializable {

  private static final List<String> ORDER = List.of("ORDER", "RECTIFY", "PASS", "FAIL", "CANCEL");

  @Inject Hazards hazards;
  @Inject CampaignActs acts;
  @Inject Files files;
  @Inject Times times;

  private String number;
  private HazardSheet sheet;
  private String opinion;
  private String responsible;
  private String grade;
  private BigDecimal days;
  private final List<Long> photos = new ArrayList<>();
  private final List<String> photoNames = new ArrayList<>();

  public void open() {
    sheet = hazards.sheet(number);
    grade = sheet.line().grade();
    responsible = sheet.line().responsible();
  }

  public void upload(FileUploadEvent event) {
    photos.add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    photoNames.add(event.getFile().getFileName());
  }

  public String act(String move) {
    var act = ActOnHazard.at(sheet.version(), opinion).by(responsible).with(photos);
    act.setGrade(grade);
    act.setDays(days);
    try {
      acts.make(move.toLowerCase(Locale.ROOT), number, act, null);
    } catch (Refusal refusal) {
      if (refusal.changes() != null) sheet = hazards.sheet(number);
      throw refusal;
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("hazard.done." + move, number);
    return "/app/campaigns/hazard?faces-redirect=true&number=" + number;
  }

  public List<String> getMoves() { return ORDER.stream().filter(sheet::may).toList(); }

  public List<Deed> getEntries() {
    var texts = TaskWords.texts();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), texts.getString("HazardMove." + step.move()),
        step.actorName() == null ? step.actor() : step.actorName(), step.opinion(), step.move().equals("FAIL"))).toList();
  }

  /** What stands in the form and was not sent. */
  public List<Typed> getTyped() { return opinion == null || opinion.isBlank() ? List.of() : List.of(new Typed(TaskWords.texts().getString("part.opinion"), opinion)); }

  public HazardSheet getSheet() { return sheet; }
  public List<String> getPhotoNames() { return photoNames; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getResponsible() { return responsible; }
  public void setResponsible(String responsible) { this.responsible = responsible; }
  public String getGrade() { return grade; }
  public void setGrade(String grade) { this.grade = grade; }
  public BigDecimal getDays() { return days; }
  public void setDays(BigDecimal days) { this.days = days; }
}
