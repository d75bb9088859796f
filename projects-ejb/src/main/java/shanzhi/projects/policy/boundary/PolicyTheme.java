package shanzhi.projects.policy.boundary;

import java.util.Arrays;
import java.util.List;

/** Figures that are changed together, as one draft. Most are alone. */
public enum PolicyTheme {
  PUBLICITY(PolicyCode.PUBLICITY_DAYS), ANSWER(PolicyCode.ANSWER_DAYS), ANNOUNCEMENT(PolicyCode.ANNOUNCE_DAYS), CARRYING(PolicyCode.CARRY_YEARS), CHANGE(PolicyCode.CHANGE_PERCENT),
  MIDTERM(PolicyCode.MIDTERM_DUE), REVIEW(PolicyCode.REVIEWERS, PolicyCode.PASS_SCORE),
  /** Together a hundred. */
  WEIGHTS(PolicyCode.WEIGHT_COMPLETION, PolicyCode.WEIGHT_FUNDS, PolicyCode.WEIGHT_PARTICIPATION, PolicyCode.WEIGHT_SATISFACTION),
  BAR(PolicyCode.BAR_YEARS), LIGHT(PolicyCode.LIGHT_YELLOW),
  /** Coefficients of last year's grades: a better one never gets less. */
  GRADES(PolicyCode.GRADE_EXCELLENT, PolicyCode.GRADE_GOOD, PolicyCode.GRADE_PASS, PolicyCode.GRADE_FAIL);

  private final List<PolicyCode> codes;

  PolicyTheme(PolicyCode... codes) { this.codes = List.of(codes); }

  public List<PolicyCode> codes() { return codes; }

  public static PolicyTheme of(PolicyCode code) { return Arrays.stream(values()).filter(theme -> theme.codes.contains(code)).findFirst().orElseThrow(); }
}
