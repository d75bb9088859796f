package shanzhi.grid.routing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;

/** 试运行 in the background, slice by slice, with its progress. */
@ApplicationScoped
public class TrialWork implements Work {

  public static final String KIND = "routing-trial";

  @Inject TrialDesk desk;

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) {
    long trial = parameters.getJsonNumber("trial").longValue();
    progress.total(desk.size(trial));
    for (var at = desk.first(trial); !at.end();) {
      at = desk.next(trial, at);
      progress.done(at.events());
    }
  }
}
