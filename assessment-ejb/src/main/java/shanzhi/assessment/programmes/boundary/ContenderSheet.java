package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.foundation.files.boundary.KeptFile;

/**
 * @param marks of the experts, names hidden, the caller's own always, all once it is settled; @param peers what others gave, once it is settled
 * @param desks where its votes were taken, the busiest first; @param experts who was drawn to score it, by seat, for the organiser alone; @param before items ready before of all, @param after now
 * @param alike where its photos were used besides, for whoever checks it
 */
public record ContenderSheet(ContenderLine line, Programme programme, List<Indicator> indicators, List<Item> items, List<Marked> marks, List<Peer> peers, List<Desk> desks, List<KeptFile> photos, List<Alike> alike, List<Step> steps,
    List<String> experts, Set<String> may) implements Serializable {

  /** @param wanted and {@code reached} in 万元 or whatever the item counts; @param before null while nobody looked */
  public record Item(long id, String name, String source, BigDecimal wanted, BigDecimal reached, Boolean before, boolean done, String note) implements Serializable {}

  /** @param seat 1, 2 … instead of a name; @param total null while it is not locked */
  public record Marked(int seat, boolean mine, BigDecimal total, Instant lockedAt, List<Mark> marks) implements Serializable {}

  public record Mark(String indicator, String name, BigDecimal found, BigDecimal points, String note) implements Serializable {}

  public record Peer(String unit, BigDecimal points, String words) implements Serializable {}

  /** @param community whose households voted by the residents' door; null for a desk; @param percent of all votes of the contender */
  public record Desk(String desk, String community, int votes, int percent) implements Serializable {}

  /** @param photo 1, 2 … in their order; @param share percent that is the same; @param same the very bytes */
  public record Alike(int photo, String where, int share, boolean same) implements Serializable {}

  public record Step(String deed, String words, String actor, Instant at) implements Serializable {}

  public boolean may(String deed) { return may.contains(deed); }

  public long before() { return items.stream().filter(one -> Boolean.TRUE.equals(one.before())).count(); }

  public long after() { return items.stream().filter(Item::done).count(); }

  /** Whether most votes came by one desk: worth a look, not a proof. */
  public boolean lopsided() { return desks.stream().mapToInt(Desk::votes).sum() >= 20 && desks.stream().anyMatch(one -> one.community() == null && one.percent() >= 80); }
}
