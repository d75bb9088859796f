package shanzhi.assessment.calibration.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import shanzhi.assessment.agreement.boundary.Agreement;
import shanzhi.assessment.agreement.boundary.AgreementLevel;
import shanzhi.assessment.rounds.boundary.RoundLine;

/**
 * How firm the ranking of a round is.
 *
 * @param run the last one; null while there is none
 * @param inspectors empty for everybody but the organiser
 * @param totals agreement on whole inspections; @param items on each indicator; both of places whose inspections are all in
 * @param decision of a panel on {@code run}; null while there is none
 * @param may run, decide
 */
public record CalibrationSheet(RoundLine line, Run run, List<Place> places, List<Inspector> inspectors, Agreement totals, List<Item> items, Decision decision, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }

  public List<Place> onLine() { return places.stream().filter(Place::onLine).toList(); }

  /** Somebody is on the line and no panel has said anything. */
  public boolean undecided() { return decision == null && !onLine().isEmpty(); }

  /**
   * @param spread percent by which weights moved at most; @param tail percent cut off at each end of an interval
   * @param rankLine place of the last one that gets the award; null where the quota holds everybody that may have it
   * @param fresh made of the totals as they are now
   */
  public record Run(long id, long seed, int draws, BigDecimal spread, BigDecimal tail, Integer rankLine, BigDecimal scoreLine, boolean fresh, String madeBy, Instant madeAt) implements Serializable {}

  /**
   * @param calibrated total without the severity of its inspectors
   * @param low best place in the interval, {@code high} the worst; totals likewise, lowest first
   * @param eligible by everything but total and place; @param onLine the award depends on where exactly the line is drawn
   * @param awarded what the panel said; null where it said nothing
   */
  public record Place(long candidate, String name, String townName, BigDecimal total, int place, BigDecimal calibrated, int calibratedPlace, int low, int high, BigDecimal totalLow, BigDecimal totalHigh,
      boolean eligible, boolean onLine, Boolean awarded) implements Serializable {}

  /** @param severity points stricter than the others, null where it cannot be said; @param used whether totals were calibrated by it */
  public record Inspector(String username, BigDecimal severity, BigDecimal error, int places, boolean used) implements Serializable {}

  public record Item(String code, String name, AgreementLevel level, Agreement agreement) implements Serializable {}

  public record Decision(String members, String minutes, String decidedBy, Instant decidedAt) implements Serializable {}
}
