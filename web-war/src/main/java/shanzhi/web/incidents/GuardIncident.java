package shanzhi.web.incidents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.grid.incidents.boundary.Restrictions;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** What not everybody reads: the question why, and the desk's mark. */
@Named
@RequestScoped
public class GuardIncident {

  @Inject Restrictions restrictions;
  @Inject HandleIncident page;
  @Inject Times times;

  private String reason;
  private String mark;

  /** Reads the sheet in full for a while; the reason is on record. */
  public String open() {
    var until = restrictions.open(page.getNumber(), reason);
    return again(Texts.get("incident.guard.opened", locale(), times.minute(until)));
  }

  public String markIt() {
    restrictions.mark(page.getNumber(), page.getSheet().version(), mark == null || mark.isBlank() ? null : mark);
    return again(page.getNumber() + " " + Texts.get("Move.MARK", locale()) + Texts.get("incident.done", locale()));
  }

  private String again(String word) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(word));
    return "/app/incidents/sheet?faces-redirect=true&number=" + page.getNumber();
  }

  private static java.util.Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getMark() { return mark == null ? page.getSheet().guard().mark() : mark; }
  public void setMark(String mark) { this.mark = mark; }
}
