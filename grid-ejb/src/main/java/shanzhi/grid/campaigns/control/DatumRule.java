package shanzhi.grid.campaigns.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The same datum of the same subject is asked once: not again while the first campaign runs, nor for some time after its
 * issue (2023 Opinions against formalism at the fingertips: no repeated filing of the same datum).
 */
public final class DatumRule {

  /** A datum that another campaign asks for. @param active it still runs; else {@code issuedAt} says how long ago it was */
  public record Earlier(long campaign, String datum, String area, boolean active, Instant issuedAt) {}

  private DatumRule() {}

  /**
   * @param asked datums that the new form asks for, @param area where it goes
   * @param overlap whether two areas have ground in common
   */
  public static List<Earlier> conflicts(Set<String> asked, String area, List<Earlier> others, BiPredicate<String, String> overlap, Instant now, Duration recent) {
    return others.stream().filter(other -> asked.contains(other.datum()))
        .filter(other -> other.active() || other.issuedAt() != null && !other.issuedAt().plus(recent).isBefore(now))
        .filter(other -> overlap.test(area, other.area())).toList();
  }
}
