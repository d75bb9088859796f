package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.projects.deliberation.boundary.Publicities;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublishResolution;
import shanzhi.projects.deliberation.boundary.ResolutionSheet;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** One resolution with its items and publicities, and hanging it out. */
@Named
@ViewScoped
public class ReadResolution implements Serializable {

  @Inject Resolutions resolutions;
  @Inject Publicities publicities;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private String number;
  private ResolutionSheet sheet;
  private PublishResolution publish = new PublishResolution();

  public void open() {
    sheet = resolutions.sheet(number);
    publish = new PublishResolution();
    publish.setResolution(number);
    publish.setKind(sheet.may("PUBLISH_RESULT") ? PublicityKind.RESULT : PublicityKind.RESOLUTION);
    publish.setFrom(times.getToday());
    publish.setUntil(times.getToday().plusDays(sheet.publicDays() - 1L));
  }

  public boolean isPublishable() { return sheet.may("PUBLISH") || sheet.may("PUBLISH_RESULT"); }

  public String publish() {
    var made = publicities.publish(sheet.line().version(), publish);
    Notes.done("delib.done.published", made);
    return DelibWords.again("publicity", made);
  }

  public List<Deed> getDeeds() { return delibWords.deeds("Resolution", sheet.steps()); }

  public ResolutionSheet getSheet() { return sheet; }
  public PublishResolution getPublish() { return publish; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
