package shanzhi.foundation.jobs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Pixels;
import shanzhi.kernel.Refusal;

/** Counts slowly to a number through guarded boundaries, and leaves a picture behind. */
@ApplicationScoped
public class CountingWork implements Work {

  @Inject Areas areas;
  @Inject Files files;

  @Override public String kind() { return "counting"; }

  @Override public void run(JsonObject parameters, Progress progress) throws InterruptedException {
    int to = parameters.getInt("to");
    progress.total(to);
    for (int i = 1; i <= to; i++) {
      areas.today();
      Thread.sleep(20);
      progress.done(i);
    }
    if (parameters.getBoolean("fail", false)) throw Refusal.conflict("area.exists", "510131001001");
    progress.result(files.keep("result.png", Pixels.picture("png", 12, 12, 7)).id());
  }
}
