package shanzhi.assessment.rounds.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.satisfaction.control.Satisfaction;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.assessment.scoring.control.Total;
import shanzhi.kernel.Sql;

/**
 * Invents the candidates of one demonstration round: findings of the levels, scores of two inspectors, what residents said. The same every time; points and totals come
 * from the engine. How good a community is does not change much from year to year.
 */
final class DemoCandidates {

  private static final String FINDING = "insert into assessment.finding (candidate, level, indicator, found, points, actor, at) values (?, ?, ?, ?, ?, ?, ?)";
  private static final List<String> REASONS = List.of("台账不全，缺第三季度", "现场未见更新", "居民反映使用不便", "记录与实际不符，已当场指出", "设施有，开放时间不足", "正在整改，未到位");

  /** @param worth of the five answers; @param now when all of it is told to have been done, some days before */
  record Setting(long round, long seed, IndicatorSystem system, List<String> inspectors, List<BigDecimal> worth, Instant now) {}

  record Place(String code, String town, String name) {}

  private final Sql sql;
  private final Setting setting;
  private final Map<String, Integer> burden = new HashMap<>();
  private final List<Object[]> findings = new ArrayList<>();
  private final List<Object[]> scores = new ArrayList<>();
  private final List<Object[]> locks = new ArrayList<>();

  DemoCandidates(Sql sql, Setting setting) {
    this.sql = sql;
    this.setting = setting;
  }

  /** @param state where it stands; SCORED may turn out as PANEL where the inspectors lie too far apart, and for PANEL they do */
  void add(Place place, int lot, CandidateState state) {
    var random = new Random(setting.seed() + Long.parseLong(place.code()));
    var tree = new ScoreTree(setting.system(), place.name().contains("村") ? "乡村" : "城镇");
    long id = sql.number("select nextval('assessment.candidate_seq')");
    sql.update("insert into assessment.candidate (id, round, county, town, community, kind, state, due_at, lot) select ?, id, county, ?, ?, ?, ?, deadline, ? from assessment.round where id = ?",
        id, place.town(), place.code(), tree.kind(), state, lot, setting.round());
    step(id, "apply", "clerk", days(30), null);
    // half of how good it is stays from year to year
    double care = 0.25 + new Random(Long.parseLong(place.code())).nextDouble() * 0.55 + (random.nextDouble() - 0.5) * 0.2;
    var found = new HashMap<String, BigDecimal>();
    tree.indicators().forEach(one -> found.put(one.code(), find(one, tree.guiding(one) ? 0.1 : care, random)));
    var levels = state == CandidateState.SELF ? List.of(Level.SELF) : state == CandidateState.TOWN ? List.of(Level.SELF, Level.TOWN) : List.of(Level.SELF, Level.TOWN, Level.COUNTY);
    Map<String, BigDecimal> points = Map.of();
    for (var level : levels) points = level(id, tree, level, found, state == CandidateState.SELF ? tree.indicators().size() * 2 / 3 : tree.indicators().size(), random);
    if (state == CandidateState.INSPECTION || state == CandidateState.SCORED || state == CandidateState.PANEL) inspect(id, tree, place, points, care, random, state);
  }

  /** What many rows hold goes out in one go. */
  void write() {
    sql.batch(FINDING, findings);
    sql.batch("insert into assessment.inspection_score (inspection, indicator, found, points, note, saved_at) values (?, ?, ?, ?, ?, ?)", scores);
    sql.batch("update assessment.inspection set locked_at = ?, total = ? where id = ?", locks);
  }

  private Map<String, BigDecimal> level(long id, ScoreTree tree, Level level, Map<String, BigDecimal> found, int count, Random random) {
    var points = new HashMap<String, BigDecimal>();
    for (var one : tree.indicators().subList(0, count)) {
      // an open report draws them from the ledgers of the demonstration
      if (count < tree.indicators().size() && !one.drawn().isBlank()) continue;
      if (level != Level.SELF && random.nextInt(20) == 0) found.put(one.code(), find(one, tree.guiding(one) ? 0.1 : 0.5, random));
      points.put(one.code(), Methods.points(one, found.get(one.code())));
      findings.add(new Object[] {id, level.name(), one.code(), found.get(one.code()), points.get(one.code()), level == Level.SELF ? "clerk" : level == Level.TOWN ? "town" : "organiser", days(25 - 5L * level.ordinal())});
    }
    return points;
  }

  private void inspect(long id, ScoreTree tree, Place place, Map<String, BigDecimal> papers, double care, Random random, CandidateState state) {
    boolean done = state != CandidateState.INSPECTION;
    var totals = new ArrayList<BigDecimal>();
    var seat = 0;
    var first = new HashMap<String, BigDecimal>();
    for (var inspector : Lots.draw(setting.seed(), place.code(), setting.inspectors(), Set.of(), burden, 2)) {
      burden.merge(inspector, 1, Integer::sum);
      long inspection = sql.number("insert into assessment.inspection (candidate, seat, inspector, assigned_at) values (?, ?, ?, ?) returning id", id, ++seat, inspector, days(9));
      if (!done) continue;
      var points = new HashMap<String, BigDecimal>();
      for (var one : tree.inOrder()) {
        if (tree.guiding(one)) continue;
        boolean apart = state == CandidateState.PANEL && seat == 2;
        var found = apart ? find(one, 0.05, random) : first.containsKey(one.code()) && random.nextInt(10) > 0 ? first.get(one.code()) : find(one, care, random);
        first.putIfAbsent(one.code(), found);
        points.put(one.code(), Methods.points(one, found));
        scores.add(new Object[] {inspection, one.code(), found, points.get(one.code()), points.get(one.code()).compareTo(one.most()) < 0 ? REASONS.get(random.nextInt(REASONS.size())) : null, days(6)});
      }
      totals.add(tree.percent(points));
      locks.add(new Object[] {days(6), tree.percent(points), inspection});
    }
    if (done) score(id, tree, papers, totals, random);
  }

  private void score(long id, ScoreTree tree, Map<String, BigDecimal> papers, List<BigDecimal> totals, Random random) {
    var rule = Methods.rule(tree.system());
    var onSite = OnSite.of(totals, rule);
    // whoever lies too far apart waits for the panel
    if (onSite.then() != OnSite.Then.DONE) {
      sql.update("update assessment.candidate set state = 'PANEL' where id = ?", id);
      return;
    }
    var answers = List.of(60 + random.nextInt(80), 80 + random.nextInt(60), 10 + random.nextInt(30), random.nextInt(12), random.nextInt(6));
    sql.update("update assessment.candidate set answers = (?)::int[] where id = ?", answers, id);
    var index = Satisfaction.of(setting.worth(), answers, 0).index();
    var total = Total.of(tree.percent(papers), onSite.result(), index, tree.bonus(papers), rule);
    sql.update("update assessment.candidate set papers = ?, on_site = ?, satisfaction = ?, guiding = ?, total = ? where id = ?", tree.percent(papers), onSite.result(), index, tree.bonus(papers), total.total(), id);
    step(id, "scored", "organiser", days(5), total.total().toPlainString());
  }

  /** @param care how likely something is as it should be */
  private static BigDecimal find(Indicator one, double care, Random random) {
    boolean good = one.required() || random.nextDouble() < care;
    return switch (one.method()) {
      case BOOLEAN -> good ? BigDecimal.ONE : BigDecimal.ZERO;
      case DEDUCT -> good ? BigDecimal.ZERO : BigDecimal.ONE;
      case RATIO -> new BigDecimal(one.parameter()).multiply(BigDecimal.valueOf(good ? 100 : 45 + random.nextInt(50))).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
      case BAND -> {
        var bands = one.parameter().strip().split("\\s+");
        int reached = good ? bands.length - 1 : random.nextInt(bands.length) - 1;   // -1: not even the first
        yield reached < 0 ? BigDecimal.ZERO : new BigDecimal(bands[reached].split("[:：]")[0]);
      }
      case EXPERT -> {
        var step = new BigDecimal(one.parameter());
        int steps = one.most().divide(step, 0, RoundingMode.DOWN).intValue();
        yield step.multiply(BigDecimal.valueOf(good ? steps - random.nextInt(2) : random.nextInt(steps)));
      }
    };
  }

  private Instant days(long ago) { return setting.now().minus(ago, ChronoUnit.DAYS); }

  private void step(long candidate, String deed, String actor, Instant at, String words) {
    sql.update("insert into assessment.candidate_step (candidate, deed, words, actor, at) values (?, ?, ?, ?, ?)", candidate, deed, words, actor, at);
  }
}
