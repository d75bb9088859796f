package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Dimension;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateComparison;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Inspected;
import shanzhi.assessment.rounds.boundary.DimensionTable;
import shanzhi.assessment.rounds.boundary.DimensionTable.Head;
import shanzhi.assessment.rounds.boundary.DimensionTable.Row;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Percent by dimension, for a whole round with two questions to the database. */
@ApplicationScoped
public class DimensionReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RoundReader rounds;
  @Inject SystemBook systems;
  @Inject Reckoning reckoning;

  public DimensionTable table(RoundLine round, List<CandidateLine> lines) {
    var system = systems.system(round.system());
    var dimensions = scored(system);
    var floor = system.rules().get("维度线");
    var of = system.indicators().stream().collect(Collectors.toMap(IndicatorSystem.Indicator::code, IndicatorSystem.Indicator::dimension));
    var inspections = inspections(round.id(), of);
    var papers = papers(round.id(), of);
    var rows = lines.stream().map(line -> row(line, new ScoreTree(system, line.kind()), dimensions, inspections.getOrDefault(line.id(), List.of()), papers.getOrDefault(line.id(), Map.of()))).toList();
    return new DimensionTable(dimensions.stream().map(one -> new Head(one.code(), one.name(), floor != null && one.nature() == Nature.COMMON)).toList(), rows, floor);
  }

  public CandidateComparison compare(CandidateLine line) {
    var round = rounds.round(line.round()).orElseThrow();
    var table = table(round, everybody(round));
    var own = row(table, line.community());
    var last = before(line, round);
    var lastTable = last == null ? null : table(rounds.round(last.round()).orElseThrow(), List.of(last));
    var shares = new ArrayList<CandidateComparison.Share>();
    for (int i = 0; i < table.dimensions().size(); i++) {
      var head = table.dimensions().get(i);
      shares.add(new CandidateComparison.Share(head.name(), own.shares().get(i), best(table, i), lastTable == null ? null : share(lastTable, head.code()), head.floored() ? table.floor() : null));
    }
    var best = table.rows().stream().map(Row::total).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(null);
    return new CandidateComparison(shares, line.total(), best, last == null ? null : last.roundTitle(), last == null ? null : last.total(), last == null ? null : last.place());
  }

  private List<CandidateLine> everybody(RoundLine round) { return rounds.candidates(round.id(), new Reach(List.of(Territory.of(round.county())))); }

  /** The same community in the latest round of the county before this year. */
  private CandidateLine before(CandidateLine line, RoundLine round) {
    return sql().one("""
        select c.id from assessment.candidate c join assessment.round r on r.id = c.round join assessment.indicator_system s on s.id = r.system
         where c.community = ? and r.year < ? and s.code = (select code from assessment.indicator_system where id = ?) order by r.year desc, r.id desc limit 1""",
        row -> row.longAt(1), line.community(), round.year(), round.system()).flatMap(rounds::candidate).orElse(null);
  }

  private static Row row(DimensionTable table, String community) { return table.rows().stream().filter(one -> one.community().equals(community)).findFirst().orElseThrow(); }

  /** By code, since last year's system may have been another version. */
  private static BigDecimal share(DimensionTable table, String code) {
    for (int i = 0; i < table.dimensions().size(); i++) if (table.dimensions().get(i).code().equals(code)) return table.rows().get(0).shares().get(i);
    return null;
  }

  private static BigDecimal best(DimensionTable table, int dimension) {
    return table.rows().stream().filter(Row::inspected).map(one -> one.shares().get(dimension)).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(null);
  }

  private static List<Dimension> scored(IndicatorSystem system) { return system.dimensions().stream().filter(one -> one.nature() != Nature.GUIDING).toList(); }

  private Row row(CandidateLine line, ScoreTree tree, List<Dimension> dimensions, List<Inspected> seats, Map<String, BigDecimal> papers) {
    boolean inspected = !seats.isEmpty() && seats.stream().allMatch(one -> one.lockedAt() != null);
    var kept = inspected ? reckoning.marked(seats, reckoning.onSite(seats, tree)).stream().filter(Inspected::counts).toList() : List.<Inspected>of();
    // nothing was kept: the panel decided on the whole, so the inspectors' mean is all there is to show
    var counted = inspected && kept.isEmpty() ? seats : kept;
    return new Row(line.id(), line.community(), line.name(), line.townName(), line.place(), line.total(), inspected,
        dimensions.stream().map(one -> share(one, tree, inspected ? mean(counted, one) : papers.isEmpty() ? null : papers.getOrDefault(one.code(), BigDecimal.ZERO))).toList());
  }

  private static BigDecimal mean(List<Inspected> seats, Dimension dimension) {
    return seats.stream().map(one -> one.points().getOrDefault(dimension.code(), BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(seats.size()), 4, RoundingMode.HALF_UP);
  }

  /** @param points at the dimension; null where nothing is known */
  private static BigDecimal share(Dimension dimension, ScoreTree tree, BigDecimal points) {
    var most = tree.indicators().stream().filter(one -> one.dimension().equals(dimension.code())).map(IndicatorSystem.Indicator::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    return most.signum() == 0 || points == null ? null : points.multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP);
  }

  /** Inspections with their points by dimension: the database adds them up, a large round has millions. */
  private Map<Long, List<Inspected>> inspections(long round, Map<String, String> of) {
    var points = new HashMap<Long, Map<String, BigDecimal>>();
    sql().list("""
        select i.id, d.dimension, sum(s.points) as points from unnest(?, ?) d(indicator, dimension) join assessment.inspection_score s on s.indicator = d.indicator
          join assessment.inspection i on i.id = s.inspection join assessment.candidate c on c.id = i.candidate where c.round = ? group by 1, 2""",
        row -> points.computeIfAbsent(row.big("id"), id -> new HashMap<>()).put(row.text("dimension"), row.as("points", BigDecimal.class)), codes(of), dimensions(of), round);
    var all = new HashMap<Long, List<Inspected>>();
    sql().list("select i.* from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? order by i.seat", row -> all.computeIfAbsent(row.big("candidate"), id -> new ArrayList<>())
        .add(new Inspected(row.number("seat"), row.as("total", BigDecimal.class), true, row.instant("locked_at"), points.getOrDefault(row.big("id"), Map.of()), Map.of())), round);
    return all;
  }

  /** Points by dimension, at each indicator of the highest level that looked. */
  private Map<Long, Map<String, BigDecimal>> papers(long round, Map<String, String> of) {
    var all = new HashMap<Long, Map<String, BigDecimal>>();
    sql().list("""
        select x.candidate, d.dimension, sum(x.points) as points from (
          select distinct on (f.candidate, f.indicator) f.candidate, f.indicator, f.points from assessment.finding f join assessment.candidate c on c.id = f.candidate where c.round = ?
           order by f.candidate, f.indicator, array_position(array['CITY', 'COUNTY', 'TOWN', 'SELF'], f.level)) x join unnest(?, ?) d(indicator, dimension) on d.indicator = x.indicator group by 1, 2""",
        row -> all.computeIfAbsent(row.big("candidate"), id -> new HashMap<>()).put(row.text("dimension"), row.as("points", BigDecimal.class)), round, codes(of), dimensions(of));
    return all;
  }

  private static List<String> codes(Map<String, String> of) { return List.copyOf(of.keySet()); }

  private static List<String> dimensions(Map<String, String> of) { return codes(of).stream().map(of::get).toList(); }

  private Sql sql() { return Sql.on(database); }
}
