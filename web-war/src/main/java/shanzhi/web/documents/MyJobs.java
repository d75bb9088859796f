package shanzhi.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.frame.Trouble;

/** 我的任务: what the caller has had done in the background. */
@Named
@ViewScoped
public class MyJobs implements Serializable {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SHOWN = 100;

  @Inject Jobs jobs;

  private List<JobLine> lines;

  public List<JobLine> getLines() {
    if (lines == null) refresh();
    return lines;
  }

  public void refresh() { lines = jobs.mine(0, SHOWN).rows(); }

  public void cancel(long id) {
    jobs.cancel(id);
    refresh();
  }

  public void again(long id) {
    jobs.again(id);
    refresh();
  }

  public boolean isBusy() { return getLines().stream().anyMatch(JobLine::running); }

  public String reason(JobLine line) {
    if (line.refusal() == null) return line.message();
    return Trouble.text(line.refusal(), FacesContext.getCurrentInstance().getViewRoot().getLocale(), line.refusalArgs().toArray());
  }

  public String time(Instant instant) { return instant == null ? "" : MINUTE.format(ChinaTime.local(instant)); }

  public String tone(JobLine line) {
    return switch (line.state()) {
      case DONE -> "ok";
      case FAILED -> "bad";
      case CANCELLED -> "hold";
      case INTERRUPTED -> "warn";
      default -> "info";
    };
  }
}
