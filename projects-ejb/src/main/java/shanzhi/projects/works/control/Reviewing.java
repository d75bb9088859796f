package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.boundary.PolicyTheme;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.HoldReview.Score;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.ReviewSide;
import shanzhi.projects.works.entity.Project;

/** Reviews: everybody's scores are averaged one by one, then weighed by the rules of the day. */
@ApplicationScoped
public class Reviewing {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject PolicyBook figures;
  @Inject Settling settling;

  /** What came of it, each of 100. */
  public record Outcome(BigDecimal completion, BigDecimal funds, BigDecimal participation, BigDecimal satisfaction, BigDecimal score) {}

  /** @param weights percent of completion, funds, participation, satisfaction */
  public static Outcome weigh(List<Score> scores, List<BigDecimal> weights) {
    var parts = List.of(average(scores, Score::getCompletion), average(scores, Score::getFunds), average(scores, Score::getParticipation), average(scores, Score::getSatisfaction));
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) sum = sum.add(exact(scores, i).multiply(weights.get(i)));
    var score = sum.divide(HUNDRED.multiply(BigDecimal.valueOf(scores.size())), 2, RoundingMode.HALF_UP);
    return new Outcome(parts.get(0), parts.get(1), parts.get(2), parts.get(3), score);
  }

  private static BigDecimal average(List<Score> scores, Function<Score, BigDecimal> of) { return sum(scores, of).divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP); }

  /** Not rounded, so that the weighed score is rounded once. */
  private static BigDecimal exact(List<Score> scores, int part) {
    return sum(scores, List.<Function<Score, BigDecimal>>of(Score::getCompletion, Score::getFunds, Score::getParticipation, Score::getSatisfaction).get(part));
  }

  private static BigDecimal sum(List<Score> scores, Function<Score, BigDecimal> of) { return scores.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** @return the weighed score; @throws Refusal review.day-ahead (400); review.too-few, review.side-missing (409) */
  public BigDecimal hold(Project project, HoldReview review) {
    var today = desk.today();
    if (review.getHeldOn().isAfter(today)) throw Refusal.invalid("review.day-ahead", review.getHeldOn());
    int least = figures.number(PolicyCode.REVIEWERS, today);
    Refusal.unless(review.getScores().size() >= least, "review.too-few", review.getScores().size(), least);
    for (var side : ReviewSide.values()) {
      Refusal.unless(!side.needed() || review.getScores().stream().anyMatch(one -> one.getSide() == side), "review.side-missing", side);
    }
    var outcome = weigh(review.getScores(), weights());
    boolean passed = passes(outcome.score());
    long id = Sql.on(database).one("""
        insert into projects.project_review (project, kind, held_on, words, completion, funds, participation, satisfaction, score, passed, entered_by, entered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""", row -> row.big("id"), project.id(), review.getKind(), review.getHeldOn(), review.getWords().strip(), outcome.completion(), outcome.funds(),
        outcome.participation(), outcome.satisfaction(), outcome.score(), passed, desk.caller(), desk.now()).orElseThrow();
    var rows = new ArrayList<Object[]>();
    for (var one : review.getScores()) {
      rows.add(new Object[] {id, rows.size() + 1, one.getName().strip(), one.getSide(), one.getCompletion(), one.getFunds(), one.getParticipation(), one.getSatisfaction()});
    }
    Sql.on(database).batch("insert into projects.project_reviewer (review, no, name, side, completion, funds, participation, satisfaction) values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    if (review.getKind() == ReviewKind.FINAL) {
      project.scored(outcome.score(), passed);
      if (!passed) settling.failed(project, outcome.score());
    }
    return outcome.score();
  }

  public boolean passes(BigDecimal score) { return score.compareTo(figures.amount(PolicyCode.PASS_SCORE, desk.today())) >= 0; }

  /** Of completion, funds, participation, satisfaction, in percent. */
  public List<BigDecimal> weights() {
    return PolicyTheme.WEIGHTS.codes().stream().map(code -> figures.amount(code, desk.today())).toList();
  }
}
