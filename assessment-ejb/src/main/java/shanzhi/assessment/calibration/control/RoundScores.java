package shanzhi.assessment.calibration.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Dimension;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Inspected;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.control.Reckoning;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.kernel.Sql;

/** Everything a round was scored by, read in a handful of statements whatever its size. */
@ApplicationScoped
public class RoundScores {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SystemBook systems;
  @Inject Reckoning reckoning;

  /** A submitted inspection. @param points by indicator; @param counts whether the on-site result was made of it */
  public record Seat(String inspector, BigDecimal total, Map<String, BigDecimal> points, boolean counts) {}

  /** @param panel what a panel settled, else null; @param paperPoints by indicator; @param mean points of the inspections that count, by indicator */
  public record Scored(long candidate, ScoreTree tree, CandidateState state, BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total, int place, int lot,
      BigDecimal panel, Map<String, BigDecimal> paperPoints, Map<String, BigDecimal> mean, List<Seat> seats) {

    /** Points by dimension, without those that only add to the total. */
    public Perturbation.Part part(Map<String, BigDecimal> points) {
      var dimensions = tree.system().dimensions().stream().filter(one -> one.nature() != Nature.GUIDING).toList();
      return new Perturbation.Part(dimensions.stream().mapToDouble(one -> tree.of(one, points).doubleValue()).toArray(), dimensions.stream().mapToDouble(this::most).toArray());
    }

    private double most(Dimension dimension) { return tree.indicators().stream().filter(one -> one.dimension().equals(dimension.code())).mapToDouble(one -> one.most().doubleValue()).sum(); }
  }

  private record Row(String inspector, Inspected seat) {}

  /** Whoever has a total and a place, best first. */
  public List<Scored> of(RoundLine round) {
    var system = systems.system(round.system());
    var trees = new HashMap<String, ScoreTree>();
    var papers = map("select f.candidate as of, f.indicator, f.points as figure from assessment.finding f join assessment.candidate c on c.id = f.candidate where c.round = ? and f.level = 'COUNTY'", round.id());
    var seats = seats(round.id());
    return sql().list("select * from assessment.candidate where round = ? and place is not null order by place", row -> {
      long id = row.big("id");
      var tree = trees.computeIfAbsent(row.text("kind"), kind -> new ScoreTree(system, kind));
      var rows = seats.getOrDefault(id, List.of());
      var inspected = rows.stream().map(Row::seat).toList();
      var marked = reckoning.marked(inspected, reckoning.onSite(inspected, tree));
      var own = new ArrayList<Seat>();
      for (int i = 0; i < rows.size(); i++) if (marked.get(i).total() != null) own.add(new Seat(rows.get(i).inspector(), marked.get(i).total(), marked.get(i).points(), marked.get(i).counts()));
      return new Scored(id, tree, CandidateState.valueOf(row.text("state")), row.as("papers", BigDecimal.class), row.as("on_site", BigDecimal.class), row.as("satisfaction", BigDecimal.class),
          row.as("guiding", BigDecimal.class), row.as("total", BigDecimal.class), row.number("place"), row.number("lot"), row.as("panel", BigDecimal.class), papers.getOrDefault(id, Map.of()), reckoning.mean(marked, tree), own);
    }, round.id());
  }

  private Map<Long, List<Row>> seats(long round) {
    var points = map("select s.inspection as of, s.indicator, s.points as figure from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection join assessment.candidate c on c.id = i.candidate where c.round = ? and i.locked_at is not null", round);
    var seats = new HashMap<Long, List<Row>>();
    sql().list("select i.* from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? order by i.candidate, i.seat", row -> seats
        .computeIfAbsent(row.big("candidate"), key -> new ArrayList<>())
        .add(new Row(row.text("inspector"), new Inspected(row.number("seat"), row.as("total", BigDecimal.class), true, row.instant("locked_at"), points.getOrDefault(row.big("id"), Map.of()), Map.of()))), round);
    return seats;
  }

  private Map<Long, Map<String, BigDecimal>> map(String select, long round) {
    var all = new HashMap<Long, Map<String, BigDecimal>>();
    sql().list(select, row -> all.computeIfAbsent(row.big("of"), key -> new HashMap<>()).put(row.text("indicator"), row.as("figure", BigDecimal.class)), round);
    return all;
  }

  private Sql sql() { return Sql.on(database); }
}
