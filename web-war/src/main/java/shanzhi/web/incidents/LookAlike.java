package shanzhi.web.incidents;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Duplicates;
import shanzhi.grid.incidents.boundary.Lookalike;
import shanzhi.grid.incidents.boundary.Lookalikes;
import shanzhi.web.frame.Texts;

/** 疑似重复 on the sheet: what else was reported near by, and merging into it with one touch. */
@Named
@ViewScoped
public class LookAlike implements Serializable {

  @Inject Lookalikes lookalikes;
  @Inject Duplicates duplicates;
  @Inject HandleIncident page;

  private List<Lookalike> lines;

  /** For those who can merge. */
  public List<Lookalike> getLines() {
    if (lines == null) lines = page.getSheet() != null && page.getSheet().may("MERGE") ? lookalikes.of(page.getNumber()) : List.of();
    return lines;
  }

  public String merge(String main) {
    var faces = FacesContext.getCurrentInstance();
    var locale = faces.getViewRoot().getLocale();
    duplicates.merge(page.getNumber(), ActOnIncident.at(page.getSheet().version(), Texts.get("lookalike.same", locale, main)).into(main));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(page.getNumber() + " " + page.word("MERGE") + Texts.get("incident.done", locale)));
    return "/app/incidents/sheet?faces-redirect=true&number=" + page.getNumber();
  }
}
