package shanzhi.assessment.selffill.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shanzhi.assessment.rounds.boundary.Entering;
import shanzhi.assessment.rounds.boundary.Reporting;

/** Whoever enters something else than the ledgers say has to say why. */
@ApplicationScoped
public class ReasonGuard {

  @Inject FillDesk desk;

  /** @throws shanzhi.kernel.Refusal candidate.typed-over (409) */
  void look(@Observes Entering entering) {
    if (entering.note() != null && !entering.note().isBlank()) return;
    desk.value(entering.candidate(), entering.indicator()).filter(drawn -> FillDesk.differs(drawn, entering.found()))
        .ifPresent(drawn -> { throw FillDesk.typedOver(entering.indicator(), drawn); });
  }

  /** A report nobody drew figures for says what the ledgers say all the same. @throws shanzhi.kernel.Refusal candidate.typed-over (409) */
  void look(@Observes Reporting reporting) { desk.complete(reporting.candidate()); }
}
