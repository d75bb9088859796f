package shanzhi.projects.approvals.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.projects.approvals.control.ApprovalHands;
import shanzhi.projects.approvals.control.ApprovalQueue;

/** What waits for the caller's second look, and what the caller has decided. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Approvals {

  private static final int MOST = 500;

  @Inject ApprovalQueue queue;
  @Inject ApprovalHands hands;
  @Inject Jurisdiction jurisdiction;

  /** Steps that the caller may take now, with whoever took the ones before. @param rows of each kind, at most 500 */
  public List<ApprovalLine> waiting(int rows) { return hands.before(queue.waiting(Math.max(1, Math.min(rows, MOST)))); }

  /** Steps that the caller took, the latest first. @param rows at most 500 */
  public List<ApprovalLine> done(int rows) { return hands.done(jurisdiction.caller(), Math.max(1, Math.min(rows, MOST))); }
}
