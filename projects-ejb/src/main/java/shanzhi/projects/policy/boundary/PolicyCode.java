package shanzhi.projects.policy.boundary;

import java.math.BigDecimal;

/** A single figure of the rules, with its unit and what is thinkable for it. Its value is a dated row. */
public enum PolicyCode {
  /** Least natural days that a resolution hangs out, first and last one counted. */
  PUBLICITY_DAYS(PolicyUnit.DAYS, "1", "90"),
  /** Natural days in which an objection is answered. */
  ANSWER_DAYS(PolicyUnit.DAYS, "1", "60"),
  /** Natural days that an allocation hangs out, the first one counted. */
  ANNOUNCE_DAYS(PolicyUnit.DAYS, "1", "90"),
  /** Years that contracted money may be carried over, and a project with it. */
  CARRY_YEARS(PolicyUnit.YEARS, "0", "5"),
  /** Beyond this part of a contract a change takes a new resolution. */
  CHANGE_PERCENT(PolicyUnit.PERCENT, "0", "100"),
  /** Once this part of its days or of its work is over, a project is due for its midterm review. */
  MIDTERM_DUE(PolicyUnit.PERCENT, "1", "100"),
  /** Fewer people hold no review. */
  REVIEWERS(PolicyUnit.HEADS, "1", "40"),
  /** A review passes from this score on. */
  PASS_SCORE(PolicyUnit.POINTS, "1", "100"),
  WEIGHT_COMPLETION(PolicyUnit.PERCENT, "0", "100"),
  WEIGHT_FUNDS(PolicyUnit.PERCENT, "0", "100"),
  WEIGHT_PARTICIPATION(PolicyUnit.PERCENT, "0", "100"),
  WEIGHT_SATISFACTION(PolicyUnit.PERCENT, "0", "100"),
  /** Years in which whoever failed a final review takes on nothing. */
  BAR_YEARS(PolicyUnit.YEARS, "0", "10"),
  /** Below this part of the time-proportional plan a livelihood project is red, up to the plan yellow. */
  LIGHT_YELLOW(PolicyUnit.PERCENT, "1", "100"),
  GRADE_EXCELLENT(PolicyUnit.FACTOR, "0.01", "10"),
  GRADE_GOOD(PolicyUnit.FACTOR, "0.01", "10"),
  GRADE_PASS(PolicyUnit.FACTOR, "0.01", "10"),
  GRADE_FAIL(PolicyUnit.FACTOR, "0.01", "10");

  private final PolicyUnit unit;
  private final BigDecimal least;
  private final BigDecimal most;

  PolicyCode(PolicyUnit unit, String least, String most) {
    this.unit = unit;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
  }

  public PolicyUnit unit() { return unit; }
  public BigDecimal least() { return least; }
  public BigDecimal most() { return most; }

  /** Days, years and heads are counted, not measured. */
  public boolean whole() { return unit == PolicyUnit.DAYS || unit == PolicyUnit.YEARS || unit == PolicyUnit.HEADS; }
}
