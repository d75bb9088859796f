package shanzhi.web.incidents;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.web.frame.AreaPicker;

/** 我要上报: report an incident from the desk. */
@Named
@ViewScoped
public class ReportForm implements Serializable {

  @Inject Reporting reporting;
  @Inject Catalogue catalogue;
  @Inject Files files;
  @Inject AreaPicker areaPicker;

  private final ReportIncident report = new ReportIncident();
  private final String key = UUID.randomUUID().toString();
  private final List<String> photoNames = new ArrayList<>();

  public void upload(FileUploadEvent event) {
    var file = event.getFile();
    report.getPhotos().add(files.keep(file.getFileName(), file.getContent()).id());
    photoNames.add(file.getFileName());
  }

  /** Sends it once, however often the button is pressed. */
  public String send() {
    report.setGround(areaPicker.getCode());
    report.setSource("DESK");
    var number = reporting.report(report, key);
    var faces = FacesContext.getCurrentInstance();
    var texts = faces.getApplication().getResourceBundle(faces, "text");
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(number + " " + texts.getString("Move.REPORT") + texts.getString("incident.done")));
    return "/app/incidents/sheet?faces-redirect=true&number=" + number;
  }

  public List<TypeLine> getTypes() { return catalogue.types().stream().filter(line -> !line.category()).toList(); }

  public ReportIncident getReport() { return report; }
  public List<String> getPhotoNames() { return photoNames; }
}
