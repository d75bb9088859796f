package shanzhi.assessment.rounds.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.assessment.scoring.control.Total;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * A round of 示范社区 over all communities of 蒲江: most are scored, some wait for a town, the county or inspectors, and 飞龙社区 is still reporting. The same
 * every time; findings are invented, points and totals come from the engine.
 */
@ApplicationScoped
public class DemoRounds {

  private static final Logger LOG = Logger.getLogger(DemoRounds.class.getName());
  private static final String PUJIANG = "510131000000";
  private static final String FEILONG = "510131001006";
  private static final long SEED = 20260901;
  private static final List<String> INSPECTORS = List.of("inspector1", "inspector2", "inspector3");
  private static final String FINDING = "insert into assessment.finding (candidate, level, indicator, found, points, actor, at) values (?, ?, ?, ?, ?, ?, ?)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SystemBook systems;
  @Inject Reckoning reckoning;
  @Inject Clock clock;

  private record Place(String code, String town, String name) {}

  private final List<Object[]> findings = new ArrayList<>();
  private final List<Object[]> scores = new ArrayList<>();
  private final List<Object[]> locks = new ArrayList<>();

  void load(@Observes @Priority(420) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.round") > 0) return;
    var places = sql.list("""
        select v.code, v.parent, v.name from foundation.area_version v join foundation.area a on a.code = v.code join foundation.area_version t on t.code = v.parent and t.valid_to is null
         where a.level = 'COMMUNITY' and v.valid_to is null and t.parent = ? order by v.code""", row -> new Place(row.text("code"), row.text("parent"), row.text("name")), PUJIANG);
    long system = sql.number("select id from assessment.indicator_system where code = 'SFSQ' and number = 1");
    if (places.isEmpty() || system == 0) return;
    long begun = System.nanoTime();
    var now = clock.instant();
    long round = round(sql, system, now);
    var shipped = systems.system(system);
    var burden = new HashMap<String, Integer>();
    var order = Lots.order(SEED, places.stream().map(Place::code).toList());
    for (int i = 0; i < places.size(); i++) candidate(sql, shipped, round, places.get(i), i, order.indexOf(places.get(i).code()) + 1, burden, now);
    sql.batch(FINDING, findings);
    sql.batch("insert into assessment.inspection_score (inspection, indicator, found, points, note, saved_at) values (?, ?, ?, ?, ?, ?)", scores);
    sql.batch("update assessment.inspection set locked_at = ?, total = ? where id = ?", locks);
    findings.clear();
    scores.clear();
    locks.clear();
    reckoning.rank(round);
    LOG.info(() -> "demonstration round: " + places.size() + " communities in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private long round(Sql sql, long system, Instant now) {
    var today = ChinaTime.today(clock);
    return sql.one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, seed, opened_by, opened_at)
        values (?, ?, ?, ?, '蒲委办〔2026〕8 号（演示）', 'COUNTY_PARTY_COMMITTEE', '县委社会工作部', ?, ?, 8, ?, 'organiser', ?) returning id""", row -> row.longAt(1),
        PUJIANG, today.getYear(), today.getYear() + " 年示范社区", system, today.minusDays(10), ChinaTime.startOf(today.plusDays(21)), SEED, now.minus(40, ChronoUnit.DAYS)).orElseThrow();
  }

  private void candidate(Sql sql, IndicatorSystem system, long round, Place place, int i, int lot, Map<String, Integer> burden, Instant now) {
    var random = new Random(SEED + Long.parseLong(place.code()));
    var tree = new ScoreTree(system, place.name().contains("村") ? "乡村" : "城镇");
    var state = place.code().equals(FEILONG) ? CandidateState.SELF : switch (i % 12) {
      case 1 -> CandidateState.TOWN;
      case 2 -> CandidateState.COUNTY;
      case 3 -> CandidateState.INSPECTION;
      default -> CandidateState.SCORED;
    };
    long id = sql.number("select nextval('assessment.candidate_seq')");
    sql.update("insert into assessment.candidate (id, round, county, town, community, kind, state, due_at, lot) select ?, id, county, ?, ?, ?, ?, deadline, ? from assessment.round where id = ?",
        id, place.town(), place.code(), tree.kind(), state, lot, round);
    step(sql, id, "apply", "clerk", now.minus(30, ChronoUnit.DAYS), null);
    double care = 0.2 + random.nextDouble() * 0.7;
    var found = new HashMap<String, BigDecimal>();
    tree.indicators().forEach(one -> found.put(one.code(), find(one, tree.guiding(one) ? 0.1 : care, random)));
    var levels = state == CandidateState.SELF ? List.of(Level.SELF) : state == CandidateState.TOWN ? List.of(Level.SELF, Level.TOWN) : List.of(Level.values());
    Map<String, BigDecimal> points = Map.of();
    for (var level : levels) points = level(id, tree, level, found, state == CandidateState.SELF ? tree.indicators().size() * 2 / 3 : tree.indicators().size(), random, now);
    if (state == CandidateState.INSPECTION || state == CandidateState.SCORED) inspect(sql, id, tree, place, points, care, random, burden, state == CandidateState.SCORED, now);
  }

  private Map<String, BigDecimal> level(long id, ScoreTree tree, Level level, Map<String, BigDecimal> found, int count, Random random, Instant now) {
    var points = new HashMap<String, BigDecimal>();
    for (var one : tree.indicators().subList(0, count)) {
      if (level != Level.SELF && random.nextInt(20) == 0) found.put(one.code(), find(one, tree.guiding(one) ? 0.1 : 0.5, random));
      points.put(one.code(), Methods.points(one, found.get(one.code())));
      findings.add(new Object[] {id, level.name(), one.code(), found.get(one.code()), points.get(one.code()), level == Level.SELF ? "clerk" : level == Level.TOWN ? "town" : "organiser", now.minus(25 - 5L * level.ordinal(), ChronoUnit.DAYS)});
    }
    return points;
  }

  private void inspect(Sql sql, long id, ScoreTree tree, Place place, Map<String, BigDecimal> papers, double care, Random random, Map<String, Integer> burden, boolean done, Instant now) {
    var totals = new ArrayList<BigDecimal>();
    var seat = 0;
    var first = new HashMap<String, BigDecimal>();
    for (var inspector : Lots.draw(SEED, place.code(), INSPECTORS, Set.of(), burden, 2)) {
      burden.merge(inspector, 1, Integer::sum);
      long inspection = sql.number("insert into assessment.inspection (candidate, seat, inspector, assigned_at) values (?, ?, ?, ?) returning id", id, ++seat, inspector, now.minus(9, ChronoUnit.DAYS));
      if (!done) continue;
      var points = new HashMap<String, BigDecimal>();
      for (var one : tree.inOrder()) {
        if (tree.guiding(one)) continue;
        var found = first.containsKey(one.code()) && random.nextInt(10) > 0 ? first.get(one.code()) : find(one, care, random);
        first.putIfAbsent(one.code(), found);
        points.put(one.code(), Methods.points(one, found));
        scores.add(new Object[] {inspection, one.code(), found, points.get(one.code()), points.get(one.code()).compareTo(one.most()) < 0 ? "现场与要求有差距" : null, now.minus(6, ChronoUnit.DAYS)});
      }
      totals.add(tree.percent(points));
      locks.add(new Object[] {now.minus(6, ChronoUnit.DAYS), tree.percent(points), inspection});
    }
    if (done) score(sql, id, tree, papers, totals, random, now);
  }

  private void score(Sql sql, long id, ScoreTree tree, Map<String, BigDecimal> papers, List<BigDecimal> totals, Random random, Instant now) {
    var rule = Methods.rule(tree.system());
    var onSite = OnSite.of(totals, rule);
    // whoever lies too far apart waits for the panel
    if (onSite.then() != OnSite.Then.DONE) {
      sql.update("update assessment.candidate set state = 'PANEL' where id = ?", id);
      return;
    }
    var answers = List.of(60 + random.nextInt(80), 80 + random.nextInt(60), 10 + random.nextInt(30), random.nextInt(12), random.nextInt(6));
    sql.update("update assessment.candidate set answers = (?)::int[] where id = ?", answers, id);
    var index = reckoning.satisfaction(id, tree).index();
    var total = Total.of(tree.percent(papers), onSite.result(), index, tree.bonus(papers), rule);
    sql.update("update assessment.candidate set papers = ?, on_site = ?, satisfaction = ?, guiding = ?, total = ? where id = ?", tree.percent(papers), onSite.result(), index, tree.bonus(papers), total.total(), id);
    step(sql, id, "scored", "organiser", now.minus(5, ChronoUnit.DAYS), total.total().toPlainString());
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

  private static void step(Sql sql, long candidate, String deed, String actor, Instant at, String words) {
    sql.update("insert into assessment.candidate_step (candidate, deed, words, actor, at) values (?, ?, ?, ?, ?)", candidate, deed, words, actor, at);
  }
}
