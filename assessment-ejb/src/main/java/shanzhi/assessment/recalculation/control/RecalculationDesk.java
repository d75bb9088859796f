package shanzhi.assessment.recalculation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.recalculation.boundary.Recalculation;
import shanzhi.assessment.recalculation.boundary.Recalculation.Difference;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.rounds.control.Reckoning;
import shanzhi.assessment.rounds.control.Reckoning.Sums;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.assessment.satisfaction.control.Satisfaction;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.assessment.scoring.control.ScoringRule;
import shanzhi.assessment.scoring.control.Total;
import shanzhi.kernel.Sql;

/** The database adds up points, the rules make totals of the sums, the database writes them: three statements in, one out, whatever the size. The caller has asked who may. */
@ApplicationScoped
public class RecalculationDesk {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int TOLD = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SystemBook systems;
  @Inject Reckoning reckoning;
  @Inject Policy policy;

  private record Stood(long id, String community, String kind, boolean open, BigDecimal panel, List<Integer> answers, BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total) {

    boolean same(Sums now) {
      return same(papers, now.papers()) && same(onSite, now.onSite()) && same(satisfaction, now.satisfaction()) && same(guiding, now.guiding()) && same(total, now.total());
    }

    private static boolean same(BigDecimal a, BigDecimal b) { return a == null ? b == null : b != null && a.compareTo(b) == 0; }
  }

  /** Points from papers that count in full, and those of each guiding dimension, which has a cap. */
  private record Papers(BigDecimal points, Map<String, BigDecimal> bonus) {

    private static final Papers NONE = new Papers(BigDecimal.ZERO, Map.of());

    /** @param dimension null for one that counts in full */
    static Papers of(String dimension, BigDecimal points) { return dimension == null ? new Papers(points, Map.of()) : new Papers(BigDecimal.ZERO, Map.of(dimension, points)); }

    Papers and(Papers more) {
      var all = new HashMap<>(bonus);
      more.bonus.forEach((dimension, one) -> all.merge(dimension, one, BigDecimal::add));
      return new Papers(points.add(more.points), all);
    }
  }

  /** What it takes to make a total for one class of community. */
  private record Scale(BigDecimal most, Map<String, BigDecimal> caps) {}

  public Recalculation run(RoundLine round, Long candidate) {
    var system = systems.system(round.system());
    var rule = Methods.rule(system);
    int least = Methods.figure(system, "最少样本").intValueExact();
    var worth = policy.worth(round.cutoff());
    var guiding = system.dimensions().stream().filter(one -> one.nature() == Nature.GUIDING).map(one -> one.code()).toList();
    var dimension = system.indicators().stream().filter(one -> guiding.contains(one.dimension())).collect(Collectors.toMap(one -> one.code(), one -> one.dimension()));
    var caps = system.dimensions().stream().filter(one -> guiding.contains(one.code())).collect(Collectors.toMap(one -> one.code(), one -> one.most()));
    var stood = stood(round.id(), candidate);
    var onSite = inspections(round.id(), candidate);
    var papers = papers(round.id(), candidate, dimension);
    var scales = new HashMap<String, Scale>();
    var changed = new ArrayList<Sums>();
    var differences = new ArrayList<Difference>();
    for (var one : stood) {
      var scale = scales.computeIfAbsent(one.kind(), kind -> new Scale(new ScoreTree(system, kind).indicators().stream().filter(item -> !guiding.contains(item.dimension())).map(item -> item.most())
          .reduce(BigDecimal.ZERO, BigDecimal::add), caps));
      var now = sums(one, scale, onSite.getOrDefault(one.id(), List.of()), papers.getOrDefault(one.id(), Papers.NONE), worth, least, rule);
      if (one.same(now)) continue;
      boolean write = one.open() && now.total() != null;
      if (write) changed.add(now);
      if (differences.size() < TOLD) differences.add(new Difference(one.id(), one.community(), one.total(), now.total(), write));
    }
    if (!changed.isEmpty()) reckoning.write(round.id(), changed);
    return new Recalculation(stood.size(), changed.size(), differences);
  }

  private static Sums sums(Stood one, Scale scale, List<BigDecimal> points, Papers found, List<BigDecimal> worth, int least, ScoringRule rule) {
    var papers = percent(found.points(), scale.most());
    var onSite = one.panel() != null ? one.panel() : OnSite.of(points.stream().map(sum -> percent(sum, scale.most())).toList(), rule).result();
    var said = one.answers().isEmpty() ? null : Satisfaction.of(worth, one.answers(), least);
    var guiding = BigDecimal.ZERO;
    for (var dimension : found.bonus().entrySet()) guiding = guiding.add(dimension.getValue().min(scale.caps().get(dimension.getKey())));
    if (onSite == null || said == null || !said.enough()) return new Sums(one.id(), papers, onSite, said == null ? null : said.index(), guiding, null);
    return new Sums(one.id(), papers, onSite, said.index(), guiding, Total.of(papers, onSite, said.index(), guiding, rule).total());
  }

  private static BigDecimal percent(BigDecimal points, BigDecimal most) { return points.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP); }

  private List<Stood> stood(long round, Long candidate) {
    return sql().list("select * from assessment.candidate c where round = ? and (total is not null or state = 'SCORED')" + only(candidate) + " order by id", row -> {
      var answers = row.result().getArray("answers");
      return new Stood(row.big("id"), row.text("community"), row.text("kind"), row.text("state").equals("SCORED"), row.as("panel", BigDecimal.class), answers == null ? List.of() : Arrays.asList((Integer[]) answers.getArray()),
          row.as("papers", BigDecimal.class), row.as("on_site", BigDecimal.class), row.as("satisfaction", BigDecimal.class), row.as("guiding", BigDecimal.class), row.as("total", BigDecimal.class));
    }, args(round, candidate));
  }

  /** Points of each submitted inspection. */
  private Map<Long, List<BigDecimal>> inspections(long round, Long candidate) {
    var all = new HashMap<Long, List<BigDecimal>>();
    sql().list("""
        select i.candidate, sum(s.points) as points from assessment.candidate c join assessment.inspection i on i.candidate = c.id join assessment.inspection_score s on s.inspection = i.id
         where c.round = ? and i.locked_at is not null""" + only(candidate) + " group by i.id", row -> all.computeIfAbsent(row.big("candidate"), id -> new ArrayList<>()).add(row.as("points", BigDecimal.class)),
        args(round, candidate));
    return all;
  }

  /** @param dimension of each guiding indicator */
  private Map<Long, Papers> papers(long round, Long candidate, Map<String, String> dimension) {
    var all = new HashMap<Long, Papers>();
    var guiding = List.copyOf(dimension.keySet());
    var args = new ArrayList<Object>(List.of(guiding, guiding.stream().map(dimension::get).toList()));
    args.addAll(Arrays.asList(args(round, candidate)));
    sql().list("""
        select f.candidate, g.dimension, sum(f.points) as points from assessment.candidate c join assessment.finding f on f.candidate = c.id and f.level = 'COUNTY'
          left join unnest(?, ?) g(indicator, dimension) on g.indicator = f.indicator where c.round = ?""" + only(candidate) + " group by 1, 2",
        row -> all.merge(row.big("candidate"), Papers.of(row.text("dimension"), row.as("points", BigDecimal.class)), Papers::and), args);
    return all;
  }

  private static String only(Long candidate) { return candidate == null ? "" : " and c.id = ?"; }

  private static Object[] args(long round, Long candidate) { return candidate == null ? new Object[] {round} : new Object[] {round, candidate}; }

  private Sql sql() { return Sql.on(database); }
}
