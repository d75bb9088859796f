package shanzhi.projects.approvals.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A step that waits for somebody, or that somebody took.
 *
 * @param step what is to be done or was done: a deed of payments, a move of projects (REVIEW while it waits for its score) or publicities, approve for a pool, review for an application
 * @param number of the thing; the id of a pool or an application
 * @param area community, or where a pool lies
 * @param amount yuan; null where it is not about a sum
 * @param hands who took the last steps before, the first one first
 * @param at when it was taken; null while it waits
 */
public record ApprovalLine(ApprovalKind kind, String step, String number, String title, String area, BigDecimal amount, List<Hand> hands, Instant at) implements Serializable {

  /** @param deed as in {@code step}; @param who name as shown */
  public record Hand(String deed, String who, Instant at) implements Serializable {}

  public ApprovalLine with(List<Hand> before) { return new ApprovalLine(kind, step, number, title, area, amount, before, at); }
}
