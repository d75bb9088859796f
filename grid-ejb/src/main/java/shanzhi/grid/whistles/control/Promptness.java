package shanzhi.grid.whistles.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import shanzhi.grid.whistles.boundary.DepartmentFigures.Share;

/**
 * How promptly calls were answered. A step counts once it was taken, or once its time was up while it was owed: what the
 * whistler ended before that is nobody's fault. A share of nothing is null.
 */
final class Promptness {

  /**
   * One call of a department.
   *
   * @param steps due and done of signing, getting in touch and reporting in
   * @param ended from when on nothing was owed; null while it is
   * @param paused the department objected and the county has not decided
   */
  record Call(List<Step> steps, Instant ended, boolean paused, BigDecimal score) {}

  record Step(Instant due, Instant done) {}

  private Promptness() {}

  /** @param step 0 signing, 1 getting in touch, 2 reporting in */
  static Share share(List<Call> calls, int step, Instant now) {
    int due = 0;
    int inTime = 0;
    for (var call : calls) {
      var one = call.steps().get(step);
      if (one.done() == null && (call.paused() || !earlier(call.ended(), now).isAfter(one.due()))) continue;
      due++;
      if (one.done() != null && !one.done().isAfter(one.due())) inTime++;
    }
    return new Share(inTime, due, due == 0 ? null : BigDecimal.valueOf(inTime * 100L).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
  }

  private static Instant earlier(Instant ended, Instant now) { return ended != null && ended.isBefore(now) ? ended : now; }

  static int rated(List<Call> calls) { return (int) calls.stream().filter(call -> call.score() != null).count(); }

  /** The mean of the ratings, two decimals; null when none. */
  static BigDecimal score(List<Call> calls) {
    int rated = rated(calls);
    if (rated == 0) return null;
    return calls.stream().map(Call::score).filter(score -> score != null).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP);
  }
}
