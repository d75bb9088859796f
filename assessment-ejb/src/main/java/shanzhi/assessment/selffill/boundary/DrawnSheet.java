package shanzhi.assessment.selffill.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Found;
import shanzhi.assessment.rounds.boundary.Level;

/** The indicators of a candidate that fill themselves. @param may fill */
public record DrawnSheet(CandidateLine line, LocalDate cutoff, List<Line> lines, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }

  /** @param known whether some business tells this figure at all; @param drawn null before it was drawn; @param byLevel what each level entered; @param over levels that entered something else */
  public record Line(Indicator indicator, boolean known, Drawn drawn, Map<Level, Found> byLevel, Set<Level> over) implements Serializable {}

  /** @param value null where there was nothing to measure; @param whole null for a plain count */
  public record Drawn(BigDecimal value, BigDecimal part, BigDecimal whole, LocalDate asOf, int cases, Instant at) implements Serializable {}
}
