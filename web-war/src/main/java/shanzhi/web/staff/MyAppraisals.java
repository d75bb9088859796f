package shanzhi.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.kernel.Refusal;
import shanzhi.staff.appraisal.boundary.OwnAppraisal;
import shanzhi.staff.appraisal.boundary.Reviews;
import shanzhi.staff.workers.boundary.WorkerSheet;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.Notes;

/** 我的任职与考核: what the roster says of the caller, and what may be asked about an appraisal. */
@Named
@ViewScoped
public class MyAppraisals implements Serializable {

  @Inject Workers workers;
  @Inject Reviews reviews;

  private WorkerSheet sheet;
  private List<OwnAppraisal> rows = List.of();
  private OwnAppraisal chosen;
  private String reason;

  @PostConstruct void open() {
    try {
      sheet = workers.mine();
      rows = reviews.mine();
    } catch (Refusal nobody) {
      sheet = null;   // an account with the job, but nobody on the roster: the page says so
    }
  }

  public void begin(OwnAppraisal line) {
    chosen = line;
    reason = null;
  }

  public void ask() {
    reviews.ask(chosen.id(), reason);
    rows = reviews.mine();
    Notes.done("appraisal.done.asked");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public WorkerSheet getSheet() { return sheet; }
  public List<OwnAppraisal> getRows() { return rows; }
  public OwnAppraisal getChosen() { return chosen; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
