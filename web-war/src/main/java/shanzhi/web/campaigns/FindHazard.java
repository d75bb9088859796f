package shanzhi.web.campaigns;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;

/** 登记隐患, alone or from the form of a receipt. */
@Named
@ViewScoped
public class FindHazard implements Serializable {

  @Inject Hazards hazards;
  @Inject Files files;
  @Inject AreaPicker areaPicker;

  private final RaiseHazard hazard = new RaiseHazard();
  private final List<String> photoNames = new ArrayList<>();
  private Long task;
  private Long household;

  public void upload(FileUploadEvent event) {
    hazard.getPhotos().add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    photoNames.add(event.getFile().getFileName());
  }

  public String send() {
    hazard.setTask(task);
    hazard.setHousehold(household);
    if (task == null) hazard.setGround(areaPicker.getCode());
    var number = hazards.raise(hazard, null);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("hazard.done.FIND", number);
    return "/app/campaigns/hazard?faces-redirect=true&number=" + number;
  }

  public RaiseHazard getHazard() { return hazard; }
  public List<String> getPhotoNames() { return photoNames; }
  public List<String> getKinds() { return List.of("FIRE", "GAS", "FLOOD", "BUILDING", "ELECTRIC", "ROAD", "OTHER"); }
  public Long getTask() { return task; }
  public void setTask(Long task) { this.task = task; }
  public Long getHousehold() { return household; }
  public void setHousehold(Long household) { this.household = household; }
}
