package shanzhi.web.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.frame.Times;

/** How the pages of assessment write figures, states and methods. */
@Named
@ApplicationScoped
public class AssessmentWords {

  @Inject Clock clock;
  @Inject Times times;

  /** Whether a term is over. */
  public boolean late(Instant term) { return term != null && clock.instant().isAfter(term); }

  /** A term as it is said: the end of a day is its 24:00, not the beginning of the next one. */
  public String until(Instant term) {
    if (term == null || !ChinaTime.local(term).toLocalTime().equals(LocalTime.MIDNIGHT)) return times.minute(term);
    return times.minute(term.minus(1, ChronoUnit.MINUTES)).replace("23:59", "24:00");
  }

  /** Two decimals, a dash where there is nothing. */
  public String points(BigDecimal points) { return points == null ? "–" : points.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString(); }

  /** As it was entered, without zeros behind. */
  public String figure(BigDecimal figure) { return figure == null ? "–" : figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString(); }

  public String kind(CandidateState state) {
    return switch (state) {
      case SELF, TOWN, COUNTY -> "jade";
      case INSPECTION, SCORED, CITY, PUBLICITY -> "info";
      case PANEL, RECTIFY -> "warn";
      case NAMED, PLAQUE -> "ok";
      case VETOED, REVOKED -> "bad";
      case NOT_PROPOSED -> "";
    };
  }

  /** Key of the text that says who has to act now. */
  public String waits(CandidateLine line) {
    if (line.state() == CandidateState.INSPECTION) return "asm.waits." + (line.seats() == 0 ? "ASSIGN" : line.locked() < line.seats() ? "INSPECTORS" : "SATISFACTION");
    if (line.state() == CandidateState.CITY) return "asm.waits." + (line.sampled() && line.checkedAt() == null ? "CITY" : "CITY_OTHERS");
    if (line.state() == CandidateState.PUBLICITY && line.objections() > 0) return "asm.waits.OBJECTION";
    return "asm.waits." + line.state();
  }

  /** Key of the text that says how an indicator is scored. */
  public String method(Indicator one) { return "asm.method." + one.method(); }

  /** What can be tapped instead of typed: yes and no, or the whole points of a judgement. */
  public static List<BigDecimal> choices(Indicator one) {
    if (one.method() == MethodKind.BOOLEAN) return List.of(BigDecimal.ZERO, BigDecimal.ONE);
    if (one.method() != MethodKind.EXPERT) return List.of();
    return Stream.iterate(BigDecimal.ZERO, points -> points.compareTo(one.most()) <= 0, points -> points.add(one.most().compareTo(BigDecimal.valueOf(4)) > 0 ? BigDecimal.ONE : new BigDecimal(one.parameter())))
        .toList();
  }
}
