package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import shanzhi.staff.pay.boundary.BonusWay;

/**
 * Everything of a run but its slips.
 *
 * @param before the unit's run of the month before; null where there is none
 * @param policy name and version it was calculated by; null before
 * @param knownOn what was announced later was not seen
 * @param hash of all slips; the same inputs give the same
 * @param job number of the calculation under way or last done; 0 for none; @param reached people done of it
 * @param allowed what the caller may do now: calculate, resume, check, send-back, approve, send, resend, reconcile, exclude, bonus-way; bonus-amount: whatever {@link Bonuses} does
 * @param bonus of a run for bonuses; null for another
 */
public record RunSheet(RunLine line, RunLine before, String policy, LocalDate knownOn, String hash, long job, int reached, List<Step> steps, List<Aside> asides, List<Gone> gone,
    Set<String> allowed, Bonus bonus) implements Serializable {

  /**
   * Bonuses of a run and what both ways of taxing them cost all its people together.
   *
   * @param granted people with an amount; @param sum of their amounts; @param way the unit has the run taxed
   * @param merged more tax with the month's wage, of those who may still have the bonus taxed by itself; @param apart their tax by itself; both 0 before it is calculated
   * @param proposed the cheaper way for the run; null before it is calculated and where nobody may choose; @param spent people who had their one bonus taxed by itself this year
   * @param cliffs people whose bonus by itself stands where less would leave more
   */
  public record Bonus(int granted, BigDecimal sum, BonusWay way, BigDecimal merged, BigDecimal apart, BonusWay proposed, int spent, int cliffs) implements Serializable {}

  /** @param deed last part of a text {@code payroll.deed.*} */
  public record Step(String deed, String words, String actor, Instant at) implements Serializable {}

  /** Somebody who is not paid by this run, and why. @param reason key of a refusal; @param decision why the run goes without; null while undecided */
  public record Aside(long worker, String number, String name, String community, String reason, List<String> args, String decision, String decidedBy) implements Serializable {}

  /** Somebody whom the run before paid and this one does not. */
  public record Gone(long worker, String number, String name, BigDecimal net) implements Serializable {}

  public boolean may(String deed) { return allowed.contains(deed); }

  public long undecided() { return asides.stream().filter(one -> one.decision() == null).count(); }
}
