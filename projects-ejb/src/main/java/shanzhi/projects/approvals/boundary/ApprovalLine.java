package shanzhi.projects.approvals.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A step that waits for somebody, or that somebody took.
 *
 * @param step what is to be done or was done: a deed of payments or pools, a move of projects (MIDTERM or REVIEW while one waits for its score), publicities or meetings, READ or DECIDE for papers, review for an
 *     application, confirm for a figure of the rules
 * @param number of the thing, of the vote for papers; the id of a pool, an application or a draft
 * @param title of the thing; the theme of a figure
 * @param area community, or where a pool lies; null for what holds everywhere
 * @param amount yuan; null where it is not about a sum
 * @param due the day it should be done by; null where nobody said
 * @param pieces how many papers; 1 otherwise
 * @param hands who took the last steps before, the first one first
 * @param at when it was taken; null while it waits
 */
public record ApprovalLine(ApprovalKind kind, String step, String number, String title, String area, BigDecimal amount, LocalDate due, int pieces, List<Hand> hands, Instant at) implements Serializable {

  /** @param deed as in {@code step}; @param who name as shown */
  public record Hand(String deed, String who, Instant at) implements Serializable {}

  /** One thing that waits, nobody named yet. */
  public static ApprovalLine waits(ApprovalKind kind, String step, String number, String title, String area, BigDecimal amount) {
    return new ApprovalLine(kind, step, number, title, area, amount, null, 1, List.of(), null);
  }

  public ApprovalLine by(LocalDate day) { return new ApprovalLine(kind, step, number, title, area, amount, day, pieces, hands, at); }

  public ApprovalLine of(int papers) { return new ApprovalLine(kind, step, number, title, area, amount, due, papers, hands, at); }

  public ApprovalLine with(List<Hand> before) { return new ApprovalLine(kind, step, number, title, area, amount, due, pieces, before, at); }
}
