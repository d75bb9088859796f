package shanzhi.grid.figures.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * What grids tell about a community as of a day: {@code grid.party-coverage}, {@code grid.member-coverage}, {@code grid.closed-in-time},
 * {@code grid.hazards-rectified}, {@code grid.household-fresh} (visits), {@code grid.datum-asked-twice}.
 */
@ApplicationScoped
public class GridFigureSource implements FigureSource {

  private static final String STOOD = "g.community = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Override public Set<String> figures() {
    return Set.of("grid.party-coverage", "grid.member-coverage", "grid.closed-in-time", "grid.hazards-rectified", "grid.household-fresh", "grid.datum-asked-twice");
  }

  @Override public DrawnFigure draw(String figure, String community, LocalDate asOf) {
    return switch (figure) {
      case "grid.party-coverage" -> DrawnFigure.share(party(community, asOf));
      case "grid.member-coverage" -> DrawnFigure.share(members(community, asOf));
      case "grid.closed-in-time" -> DrawnFigure.share(inTime(community, asOf));
      case "grid.hazards-rectified" -> DrawnFigure.share(hazards(community, asOf));
      case "grid.household-fresh" -> visits(community, asOf);
      case "grid.datum-asked-twice" -> DrawnFigure.count(askedTwice(community, asOf));
      default -> throw new IllegalArgumentException(figure);
    };
  }

  /** General grids with a Party organisation; what was written then, not what is written now. */
  private List<DrawnCase> party(String community, LocalDate asOf) {
    return cases("select g.code as number, g.name as title, g.valid_from as day, null::numeric as amount, coalesce(case when h.grid is null then g.party_organisation else h.party_organisation end, '') <> '' as counts,"
        + " '/app/grid/grid?code=' || g.code as page from grid.grid g left join lateral (select * from grid.grid_history where grid = g.code and valid_from <= ? and valid_to > ? order by id desc limit 1) h on true where "
        + STOOD + " and g.type = 'GENERAL' order by g.code", asOf, asOf, community, asOf, asOf);
  }

  /** Micro grids with a member in charge. */
  private List<DrawnCase> members(String community, LocalDate asOf) {
    return cases("select g.code as number, g.name as title, g.valid_from as day, null::numeric as amount, exists (select from grid.assignment a where a.grid = g.code and a.duty = 'MEMBER' and a.valid_from <= ?"
        + " and (a.valid_to is null or a.valid_to > ?)) as counts, '/app/grid/grid?code=' || g.code as page from grid.grid g where " + STOOD + " and g.type = 'MICRO' order by g.code", asOf, asOf, community, asOf, asOf);
  }

  /** 按期结案率: of those whose limit ran out in the twelve months, closed within it. The clock of a suspended one stands still. A restricted one counts and is not named. */
  private List<DrawnCase> inTime(String community, LocalDate asOf) {
    return cases("""
        select case when restricted then '–' else number end as number, case when restricted then '受限事件' else coalesce(t.name, i.type) end as title, (close_due_at at time zone 'Asia/Shanghai')::date as day, null::numeric as amount, status = 'CLOSED' and closed_at <= close_due_at as counts,
               case when not restricted then '/app/incidents/sheet?number=' || number end as page
          from grid.incident i left join lateral (select name from grid.incident_type where code = i.type limit 1) t on true
         where community = ? and close_due_at >= ? and close_due_at < ? and reported_at < ? and status not in ('REJECTED', 'CANCELLED', 'WITHDRAWN', 'MERGED')
           and (suspended_at is null or close_due_at <= suspended_at) order by close_due_at, number""",
        community, ChinaTime.startOf(asOf.minusYears(1).plusDays(1)), end(asOf), end(asOf));
  }

  /** Hazards that had to be right by then: found to be so by a checker within the twelve months, or their limit over. */
  private List<DrawnCase> hazards(String community, LocalDate asOf) {
    return cases("""
        select number, case grade when 'ORDINARY' then '一般隐患' when 'MAJOR' then '较大隐患' else '重大隐患' end as title, (coalesce(due_at, found_at) at time zone 'Asia/Shanghai')::date as day, null::numeric as amount,
               status = 'CLOSED' and closed_at < ? as counts, '/app/campaigns/hazard?number=' || number as page
          from grid.hazard where community = ? and found_at < ? and status <> 'CANCELLED' and found_at >= ? and (due_at < ? or closed_at < ?) order by found_at, number""",
        end(asOf), community, end(asOf), ChinaTime.startOf(asOf.minusYears(1).plusDays(1)), end(asOf), end(asOf));
  }

  /** Households somebody called on within the twelve months and whose form was filled in whole; told grid by grid, without an address. */
  private DrawnFigure visits(String community, LocalDate asOf) {
    record Grid(DrawnCase grid, int households) {}
    var grids = Sql.on(database).list("""
        select g.code, g.name, count(*) as households, count(*) filter (where exists (select from grid.task_answer a where a.household = h.household and a.complete and a.at >= ? and a.at < ?)) as visited
          from grid.grid g join grid.grid_household h on h.grid = g.code and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?)
         where\s""" + STOOD + " and g.type = 'MICRO' group by g.code, g.name order by g.code", row -> new Grid(new DrawnCase(row.text("code"), row.text("name") + "（" + row.number("visited") + "/" + row.number("households") + " 户）",
            null, BigDecimal.valueOf(row.number("visited")), row.number("visited") == row.number("households"), "/app/grid/grid?code=" + row.text("code")), row.number("households")),
        ChinaTime.startOf(asOf.minusYears(1).plusDays(1)), end(asOf), asOf, asOf, community, asOf, asOf);
    return DrawnFigure.share(grids.stream().map(one -> one.grid().amount()).reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(grids.stream().mapToInt(Grid::households).sum()),
        grids.stream().map(Grid::grid).toList());
  }

  /** Data that more than one campaign of the twelve months asked the same community for. */
  private List<DrawnCase> askedTwice(String community, LocalDate asOf) {
    return cases("""
        select d.code as number, d.name || '（' || string_agg(c.title, '、' order by c.issued_at) || '）' as title, max(c.issued_at at time zone 'Asia/Shanghai')::date as day, null::numeric as amount, true as counts, null as page
          from grid.campaign c join grid.campaign_field f on f.campaign = c.id join grid.datum d on d.code = f.datum
         where c.issued_at >= ? and c.issued_at < ? and c.status in ('ACTIVE', 'CLOSED') and exists (select from grid.task t where t.campaign = c.id and t.community = ?)
         group by d.code, d.name having count(distinct c.id) > 1 order by d.code""", ChinaTime.startOf(asOf.minusYears(1).plusDays(1)), end(asOf), community);
  }

  private static java.time.Instant end(LocalDate day) { return ChinaTime.startOf(day.plusDays(1)); }

  private List<DrawnCase> cases(String sql, Object... args) {
    return Sql.on(database).list(sql, row -> new DrawnCase(row.text("number"), row.text("title"), row.as("day", LocalDate.class), row.as("amount", BigDecimal.class), row.yes("counts"), row.text("page")), args);
  }
}
