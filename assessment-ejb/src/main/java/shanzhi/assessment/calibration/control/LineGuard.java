package shanzhi.assessment.calibration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Place;
import shanzhi.assessment.rounds.boundary.Proposing;
import shanzhi.kernel.Refusal;

/** Nobody is proposed to the public by where a line happens to fall: a panel says who of those on it gets the award. */
@ApplicationScoped
public class LineGuard {

  @Inject CalibrationDesk desk;
  @Inject CalibrationReader reader;

  /** @throws Refusal round.line-in-interval (409), naming those on the line */
  void look(@Observes Proposing proposing) {
    if (proposing.nobody()) return;
    var run = desk.current(proposing.round());
    var onLine = reader.places(run.id()).stream().filter(Place::onLine).toList();
    Refusal.unless(onLine.isEmpty() || reader.decision(run.id()).isPresent(), "round.line-in-interval", onLine.size(), onLine.stream().limit(5).map(Place::name).collect(Collectors.joining("、")));
    onLine.stream().filter(one -> !one.awarded()).forEach(one -> proposing.exclude(one.candidate()));
  }
}
