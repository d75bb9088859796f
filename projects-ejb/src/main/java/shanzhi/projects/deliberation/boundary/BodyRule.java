package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By which quorum and majority a body decides, from a day on.
 *
 * @param quorum share of all that has to be there; of the area too where {@code byArea}
 * @param pass share that has to vote for it: of those present, or of all where {@code ofAll}
 * @param noticeDays natural days of notice: the day of the notice is counted, that of the meeting is not
 * @param leastHeads fewer are never enough, whatever the share says
 * @param confirmed false where the law was amended and these figures wait to be compared with its text
 * @param to first day on which it no longer holds; null while it does
 */
public record BodyRule(int id, BodyKind kind, Counting counting, Matter matter, Share quorum, Share pass, boolean ofAll, boolean byArea, int noticeDays,
    int leastHeads, boolean confirmed, LocalDate from, LocalDate to, String source) implements Serializable {

  /** Heads that have to be there. */
  public int quorum(int heads) { return Math.max(quorum.heads(heads), leastHeads); }

  /** Votes that it takes. Who was recused has no vote and is counted all the same, among all and among those present. */
  public int need(int heads, int present) { return pass.heads(ofAll ? heads : present); }

  public int daysOfNotice(LocalDate notice, LocalDate meeting) { return Math.toIntExact(ChronoUnit.DAYS.between(notice, meeting)); }

  /** Earliest day of a meeting announced on a day. */
  public LocalDate earliest(LocalDate notice) { return notice.plusDays(noticeDays); }

  /** Whether so many votes, and their area, are enough. @param areaFor and {@code presentArea} may be null unless area counts */
  public boolean passes(int heads, int present, int votesFor, BigDecimal presentArea, BigDecimal areaFor) {
    return votesFor >= need(heads, present) && (!byArea || pass.reached(areaFor, presentArea));
  }
}
