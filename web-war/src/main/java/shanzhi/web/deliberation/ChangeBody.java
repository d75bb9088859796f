package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 变更、撤销议事组织 in a dialog: another name, its people counted anew, or its last day. */
@Named
@ViewScoped
public class ChangeBody implements Serializable {

  @Inject BrowseBodies page;
  @Inject Bodies bodies;
  @Inject Times times;

  private KeepBody wanted = new KeepBody();
  private LocalDate last;
  private int version;

  public void begin() {
    var line = page.getSheet().line();
    wanted = KeepBody.of(line.community(), line.kind(), line.counting(), line.name(), line.from());
    if (isDeclared()) wanted.declared(line.heads(), line.area() == null || line.area().signum() == 0 ? null : line.area().toPlainString());
    version = line.version();
    last = times.getToday();
  }

  /** Nobody lists its people one by one. */
  public boolean isDeclared() { return page.getSheet() != null && !page.getSheet().line().listed() && !page.getSheet().line().kind().open(); }

  public void save() {
    bodies.change(page.getId(), version, wanted);
    done("delib.done.body-changed");
  }

  public void end() {
    bodies.end(page.getId(), version, last);
    done("delib.done.body-ended");
  }

  private void done(String key) {
    page.open();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public KeepBody getWanted() { return wanted; }
  public LocalDate getLast() { return last; }
  public void setLast(LocalDate last) { this.last = last; }
}
