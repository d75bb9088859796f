package shanzhi.staff.payroll.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import shanzhi.foundation.jobs.boundary.JobCancelled;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.kernel.Refusal;

/** Calculates a run. Interrupted, it goes on where it stood; refused or cancelled, the run is a draft again. */
@ApplicationScoped
public class PayrollWork implements Work {

  public static final String KIND = "payroll";

  @Inject RunDesk desk;

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) {
    long run = parameters.getJsonNumber("run").longValue();
    int attempt = parameters.getInt("attempt");
    try {
      while (desk.clear(run, attempt) > 0) progress.done(0);   // before anything is read: the slips of before are no ground
      var ground = desk.ground(run);
      if (ground.attempt() != attempt) return;
      progress.total(ground.people().size());
      int size = parameters.getInt("slice", RunDesk.SLICE);
      for (var reached = desk.slice(ground, size); !reached.finished(); reached = desk.slice(ground, size)) progress.done(reached.done());
      progress.done(ground.people().size());
    } catch (Refusal | JobCancelled stopped) {
      desk.broken(run, attempt);
      throw stopped;
    }
  }
}
