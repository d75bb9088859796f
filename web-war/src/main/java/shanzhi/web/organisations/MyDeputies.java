package shanzhi.web.organisations;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Absence;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.Deputies;
import shanzhi.foundation.access.boundary.DeputyLine;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 委托代办: arrange a stand-in for oneself, or for somebody on one's ground, and see who stands in for whom. */
@Named
@ViewScoped
public class MyDeputies implements Serializable {

  @Inject Deputies deputies;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private List<DeputyLine> lines;
  private String absent;
  private String deputy;
  private LocalDate from;
  private LocalDate until;
  private String reason;

  @PostConstruct void read() {
    lines = deputies.mine();
    absent = jurisdiction.caller();
    deputy = reason = null;
    from = times.getToday();
    until = null;
  }

  /** Whom the caller may arrange for, by name. */
  public List<String> completeAbsent(String text) { return deputies.absentees(text).stream().map(AccountLine::username).toList(); }

  /** Who may stand in for the person chosen, by name. */
  public List<String> complete(String text) {
    return absent == null ? List.of() : deputies.candidates(absent, text).stream().map(AccountLine::username).toList();
  }

  /** The stand-in chosen for somebody else may not fit. */
  public void turned() { deputy = null; }

  public void arrange() {
    deputies.arrange(new Absence(absent, deputy, from, until, reason));
    read();
    Notes.done("deputy.arranged");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void end(long id) {
    deputies.end(id);
    read();
    Notes.done("deputy.ended");
  }

  public List<DeputyLine> getLines() { return lines; }
  public String getAbsent() { return absent; }
  public void setAbsent(String absent) { this.absent = absent; }
  public String getDeputy() { return deputy; }
  public void setDeputy(String deputy) { this.deputy = deputy; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
