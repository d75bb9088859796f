package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_READ;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.control.Reviewing;
import shanzhi.projects.works.entity.ProjectMove;

/** 中期评估与终期评价: at least five people score, among them the community, the acceptance group and the supervision committee. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Reviews {

  @Inject ProjectDesk desk;
  @Inject Reviewing reviewing;

  /**
   * Writes a review down. A midterm review that is not passed is held again; a final one that is not passed gives back what is not paid and bars whoever carried it out.
   *
   * @return the weighed score of 100
   * @throws shanzhi.kernel.Refusal project.unknown (404); review.day-ahead (400); review.too-few, review.side-missing, project.own, changed-by-someone-else, project.move-not-allowed (409)
   */
  @RolesAllowed(PROJECT_REVIEW)
  public BigDecimal hold(@NotNull String number, @NotNull(message = "请填写评审") @Valid HoldReview review) {
    var project = desk.open(number, review.getVersion(), review.getKind() == ReviewKind.MIDTERM ? ProjectMove.PASS_MIDTERM : ProjectMove.PASS_FINAL);
    project.judgedBy(desk.identities());
    var score = reviewing.hold(project, review);
    desk.go(project, move(review.getKind(), reviewing.passes(score)), score.toPlainString() + " · " + shortened(review.getWords().strip()));
    return score;
  }

  private static String shortened(String words) { return words.length() <= 150 ? words : words.substring(0, 150) + "…"; }

  private static ProjectMove move(ReviewKind kind, boolean passed) {
    return kind == ReviewKind.MIDTERM ? passed ? ProjectMove.PASS_MIDTERM : ProjectMove.FAIL_MIDTERM : passed ? ProjectMove.PASS_FINAL : ProjectMove.FAIL_FINAL;
  }
}
