package shanzhi.web.whistles;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.whistles.boundary.RaiseWhistle;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 吹哨: on its own, or from an incident that the town cannot settle alone. */
@Named
@ViewScoped
public class RaiseForm implements Serializable {

  @Inject Whistles whistles;
  @Inject WhistleActs acts;
  @Inject Incidents incidents;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Files files;

  private final RaiseWhistle raise = new RaiseWhistle();
  private final String key = UUID.randomUUID().toString();
  private final List<String> photoNames = new ArrayList<>();
  private String incidentTitle;
  private String type;
  private List<AreaNode> grounds = List.of();
  private List<OfficeLine> offices = List.of();

  /** Takes over what the incident says; outside the reader's reach this is a page that does not exist. */
  public void open() {
    if (raise.getIncident() != null && !raise.getIncident().isBlank()) {
      var sheet = incidents.sheet(raise.getIncident());
      type = sheet.line().type();
      incidentTitle = sheet.line().typeName();
      raise.setGround(sheet.line().community());
      if (raise.getTitle() == null) raise.setTitle(sheet.line().communityName() + sheet.line().typeName());
      if (raise.getDescription() == null) raise.setDescription(sheet.line().description());
      raise.setAddress(sheet.line().address());
      grounds = areas.today().find(raise.getGround()).stream().toList();
    } else {
      var tree = areas.today();
      grounds = jurisdiction.over(Rights.WHISTLE_RAISE).grounds().stream().map(ground -> tree.at(Level.TOWN, ground.area())).filter(Objects::nonNull).distinct()
          .flatMap(town -> Stream.concat(Stream.of(tree.get(town)), tree.childrenOf(town).stream())).toList();
      if (raise.getGround() == null && !grounds.isEmpty()) raise.setGround(grounds.get(0).code());
    }
    moved();
  }

  /** Another place: other departments may be nearer. */
  public void moved() { offices = raise.getGround() == null ? List.of() : whistles.officesFor(raise.getGround(), type); }

  public void upload(FileUploadEvent event) {
    raise.getPhotos().add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    photoNames.add(event.getFile().getFileName());
  }

  /** Sends it once, however often the button is pressed. */
  public String send() {
    var number = acts.raise(raise, key);
    jakarta.faces.context.FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("whistle.raised", number);
    return "/app/whistles/sheet?faces-redirect=true&number=" + number;
  }

  public RaiseWhistle getRaise() { return raise; }
  /** None at all is right where only help is called for. */
  public List<Long> getCalled() { return raise.getOffices(); }
  public void setCalled(List<Long> called) { raise.setOffices(called); }
  public String getIncident() { return raise.getIncident(); }
  public void setIncident(String incident) { raise.setIncident(incident == null || incident.isBlank() ? null : incident); }
  public String getIncidentTitle() { return incidentTitle; }
  public List<AreaNode> getGrounds() { return grounds; }
  public List<OfficeLine> getOffices() { return offices; }
  public List<String> getPhotoNames() { return photoNames; }
}
