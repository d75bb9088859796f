package shanzhi.assessment.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.kernel.Sql;

/** A round of the shipped system written straight into the tables: every place has a share of all points from papers and from each of its inspectors; what must be met is met. */
public final class SomeRound {

  private static final String KIND = "乡村";
  private static final String PUJIANG = "510131000000";

  private final Sql sql;
  private final IndicatorSystem system;
  public final long id;

  public SomeRound(Sql sql, IndicatorSystem system, long systemId, int quota) {
    this.sql = sql;
    this.system = system;
    id = sql.one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, seed, opened_by, opened_at)
        values (?, 2098, '校准试验', ?, '蒲委办〔2098〕1 号', 'COUNTY_GOVERNMENT', '县委社会工作部', current_date - 30, now() - interval '1 day', ?, 11, 'organiser', now()) returning id""",
        row -> row.longAt(1), PUJIANG, systemId, quota).orElseThrow();
  }

  private List<IndicatorSystem.Indicator> items() { return system.indicators().stream().filter(one -> one.holdsFor(KIND) && !one.dimension().equals("YD")).toList(); }

  /** @param seats inspector and share of the points, in turn; shares out of 1 */
  public long place(String community, int lot, double papers, Object... seats) {
    long place = sql.number("select nextval('assessment.candidate_seq')");
    sql.update("insert into assessment.candidate (id, round, county, town, community, kind, state, lot, answers) select ?, ?, ?, parent, ?, ?, 'SCORED', ?, '{120,180,60,25,15}' from foundation.area_version where code = ? and valid_to is null",
        place, id, PUJIANG, community, KIND, lot, community);
    for (var one : items()) sql.update("insert into assessment.finding (candidate, level, indicator, found, points, actor, at) values (?, 'COUNTY', ?, 1, ?, 'organiser', now())", place, one.code(), points(one, papers));
    for (int i = 0; i < seats.length; i += 2) {
      long seat = sql.one("insert into assessment.inspection (candidate, seat, inspector, assigned_at) values (?, ?, ?, now()) returning id", row -> row.longAt(1), place, i / 2 + 1, seats[i]).orElseThrow();
      for (var one : items()) sql.update("insert into assessment.inspection_score (inspection, indicator, found, points, note, saved_at) values (?, ?, 1, ?, '见记录', now())", seat, one.code(), points(one, (Double) seats[i + 1]));
      sql.update("update assessment.inspection set locked_at = now(), total = (select round(sum(points) * 100 / 90, 2) from assessment.inspection_score where inspection = ?) where id = ?", seat, seat);
    }
    return place;
  }

  private static BigDecimal points(IndicatorSystem.Indicator one, double share) {
    return one.required() ? one.most() : one.most().multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP);
  }

  public String state(long place) { return sql.one("select state from assessment.candidate where id = ?", row -> row.text("state"), place).orElseThrow(); }

  public BigDecimal total(long place) { return sql.one("select total from assessment.candidate where id = ?", row -> row.as("total", BigDecimal.class), place).orElse(null); }

  /** Worked out apart: sums by the database, weighed and rounded as rules §3.4 say; satisfaction of these answers is 76.88. */
  public BigDecimal expected(long place) {
    var papers = figure("select round(sum(points) * 100 / 90, 2) from assessment.finding where candidate = ?", place);
    var onSite = figure("select round(avg(total), 2) from assessment.inspection where candidate = ?", place);
    return papers.multiply(new BigDecimal("0.3")).setScale(2, RoundingMode.HALF_UP).add(onSite.multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP)).add(new BigDecimal("15.38"));
  }

  private BigDecimal figure(String select, long place) { return sql.one(select, row -> row.result().getBigDecimal(1), place).orElseThrow(); }
}
