package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;

/**
 * A candidate with everything about it. {@code inspections} stays empty until every inspector submitted.
 *
 * @param worth of the five answers to the question of satisfaction, best first; @param sums points of each level out of 100; @param deviates levels whose sum lies too far from the one below
 */
public record CandidateSheet(CandidateLine line, IndicatorSystem system, LocalDate cutoff, List<Item> items, Map<Level, BigDecimal> sums, Set<Level> deviates, List<Inspected> inspections,
    Judgement judgement, List<Objection> objections, List<Step> steps, List<Returned> returned, List<Proof> proofs, List<AnswerWorth> worth, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }

  /** Percent of what has to be reported that is reported, 0 … 100. */
  public int complete() { return items.isEmpty() ? 0 : 100 * filled() / items.size(); }

  public int filled() { return (int) items.stream().filter(one -> one.byLevel().containsKey(Level.SELF)).count(); }

  /** Reported indicators that carry a document. */
  public int evidenced() { return (int) items.stream().filter(one -> !one.evidence().isEmpty()).count(); }

  /** @param own what the caller's level found, or may still enter; @param byLevel what each level found */
  public record Item(IndicatorSystem.Indicator indicator, String dimension, Map<Level, Found> byLevel, List<Evidence> evidence) implements Serializable {

    /** Whether some of its evidence was handed in elsewhere, or nearly so. */
    public boolean doubtful() { return evidence.stream().anyMatch(Evidence::doubtful); }
  }

  public record Found(BigDecimal found, BigDecimal points, String note, String actor, Instant at) implements Serializable {}

  /**
   * The passport of a document.
   *
   * @param place code of the ground it was made on; @param picture whether it can be shown
   * @param elsewhere where the same bytes were handed in before: another community, or this one in another round or at another indicator
   * @param alike where one was handed in that shows or says nearly the same
   */
  public record Evidence(long file, String name, String hash, LocalDate effectiveOn, String place, boolean picture, String actor, List<String> elsewhere, List<Twin> alike) implements Serializable {

    public boolean doubtful() { return !elsewhere.isEmpty() || !alike.isEmpty(); }
  }

  /** @param candidate that handed it in; @param where its community, round and indicator; @param how PICTURE the same scene, PAGE the same page, TEXT the same wording; @param share percent that is the same */
  public record Twin(long candidate, String where, String how, int share) implements Serializable {}

  /** A document behind a veto. */
  public record Proof(long file, String name, String hash) implements Serializable {}

  /** An item a level wants mended. @param told whether it went back with the return; @param mended whether it was entered or evidenced since */
  public record Returned(String indicator, Level level, String words, String actor, Instant at, boolean told, boolean mended) implements Serializable {}

  /** Names are not told: seats are. @param points by indicator */
  public record Inspected(int seat, BigDecimal total, boolean counts, Instant lockedAt, Map<String, BigDecimal> points, Map<String, String> notes) implements Serializable {}

  /** What stands between it and the title: dimensions under their floor, required indicators missed, too low in all. */
  public record Judgement(boolean passes, List<String> lowDimensions, List<String> missed, boolean belowLine, boolean belowSatisfaction) implements Serializable {}

  public record Objection(long id, String words, String enteredBy, Instant enteredAt, Instant dueAt, Boolean upheld, String answer, String answeredBy) implements Serializable {}

  public record Step(String deed, String words, String actor, Instant at) implements Serializable {}
}
