package shanzhi.grid.grids.boundary;

import static shanzhi.kernel.Rights.GRID_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.grids.control.GridSql;
import shanzhi.grid.grids.control.Outlines;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Everything one may ask of the grids in one's territory. A grid outside it is as unknown as one that does not exist. */
@Stateless
@RolesAllowed(GRID_READ)
public class Grids {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Outlines outlines;

  /** Grids in force, in order of their codes. */
  public Page<GridLine> list(@NotNull @Valid GridQuery query) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(" where g.valid_to is null and ").append(within(Territory.of(query.area()), args));
    if (query.type() != null) {
      where.append(" and g.type = ?");
      args.add(query.type());
    }
    if (query.text() != null && !query.text().isBlank()) {
      where.append(" and (strpos(g.name, ?) > 0 or starts_with(g.code, ?))");
      args.add(query.text().strip());
      args.add(query.text().strip());
    }
    if (query.outside()) where.append(" and g.households not between l.least and l.most and a.reason is null");
    var count = sql().number("select count(*) from (select 1 from grid.grid g " + (query.outside() ? GridSql.WITH_SIZE : "") + where + " limit " + (Page.CAP + 1) + ") x", args.toArray());
    if (query.after() != null && !query.after().isBlank()) {
      where.append(" and g.code > ?");
      args.add(query.after());
    }
    args.add(query.limit());
    var rows = sql().list("select g.*, " + GridSql.SIZE_STATE + " as size from grid.grid g " + GridSql.WITH_SIZE + where + " order by g.code limit ?",
        row -> new GridLine(row.text("code"), GridType.valueOf(row.text("type")), row.text("name"), row.text("town"), row.text("community"),
            row.text("general"), row.number("households"), SizeState.valueOf(row.text("size")), row.text("party_organisation"),
            row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), args);
    return Page.of(rows, (int) count);
  }

  /** @throws Refusal grid.unknown (404), also for a grid out of reach */
  public GridFacts at(@NotBlank String code) {
    var parsed = GridCode.parse(code);
    if (!jurisdiction.covers(GRID_READ, Territory.of(code))) throw Refusal.unknown("grid.unknown", code);
    return sql().one("select g.*, l.least, l.most, a.reason, " + GridSql.SIZE_STATE + " as size from grid.grid g " + GridSql.WITH_SIZE + " where g.code = ?",
        row -> new GridFacts(code, parsed.type(), row.text("name"), row.text("county"), row.text("town"), row.text("community"),
            row.text("general"), parsed.type() == GridType.MICRO ? code : null, row.text("parent"), row.number("households"),
            row.as("least", Integer.class), row.as("most", Integer.class), SizeState.valueOf(row.text("size")), row.text("reason"),
            row.text("party_organisation"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.number("version")),
        code).orElseThrow(() -> Refusal.unknown("grid.unknown", code));
  }

  /** Grids right below: of a community (12 digits) or main grid the general and exclusive ones, of a general grid its micro grids. */
  public List<GridNode> children(@NotBlank String above) {
    var ground = Territory.of(above);
    var args = new ArrayList<Object>(List.of(ground.isGrid() ? above : GridCode.main(above).toString()));
    return sql().list("""
        select g.code, g.type, g.name, g.households, (select count(*) from grid.grid c where c.parent = g.code and c.valid_to is null) as below
          from grid.grid g where g.parent = ? and g.valid_to is null and\s""" + reach(args) + " order by g.code",
        row -> new GridNode(row.text("code"), GridType.valueOf(row.text("type")), row.text("name"), row.number("households"), row.number("below")), args);
  }

  /** One line for each part of an area that has grids: of the city its counties, of a county its towns, of a town its communities. */
  public List<GridFigures> figures(@NotBlank String area) {
    var args = new ArrayList<Object>();
    var ground = Territory.of(area);
    return sql().list("select " + GridSql.parts(ground) + " as part," + """
        \scount(*) filter (where type = 'MAIN') as main, count(*) filter (where type = 'GENERAL') as general,
               count(*) filter (where type = 'MICRO') as micro, count(*) filter (where type = 'EXCLUSIVE') as exclusive,
               coalesce(sum(households) filter (where type in ('MICRO', 'EXCLUSIVE')), 0) as households,
               count(*) filter (where type in ('GENERAL', 'MICRO') and party_organisation is not null) as organised
          from grid.grid g where valid_to is null and\s""" + within(ground, args) + " group by 1 order by 1",
        row -> new GridFigures(row.text("part"), row.number("main"), row.number("general"), row.number("micro"), row.number("exclusive"),
            row.number("households"), row.number("organised")), args);
  }

  /** Names of a grid, the newest first. */
  public List<GridChange> history(@NotBlank String code) {
    at(code);
    return sql().list("""
        select name, party_organisation, valid_from, valid_to from grid.grid_history where grid = ?
        union all
        select name, party_organisation, coalesce((select max(h.valid_to) from grid.grid_history h where h.grid = g.code), valid_from), valid_to
          from grid.grid g where code = ?
        order by valid_from desc""",
        row -> new GridChange(row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("name"), row.text("party_organisation")), code, code);
  }

  /** Sketches of a grid and what lies around it in its community, from coarse to fine; empty where nobody drew any. */
  public List<Outline> outlines(@NotBlank String code) {
    at(code);
    return outlines.around(code);
  }

  /** The households of a micro or exclusive grid on a day; of a main or general grid those of the grids below. */
  public List<Long> households(@NotBlank String code, @NotNull LocalDate day) {
    at(code);
    var args = new ArrayList<Object>(List.of(day, day));
    return sql().list("""
        select k.household from grid.grid_household k join grid.grid g on g.code = k.grid
         where k.valid_from <= ? and (k.valid_to is null or k.valid_to > ?) and\s""" + GridSql.under(Territory.of(code), args) + " order by k.household",
        row -> row.longAt(1), args);
  }

  /** The grid each household is in on a day; households in none, or out of reach, are left out. */
  public Map<Long, String> gridsOf(@NotNull Collection<Long> households, @NotNull LocalDate day) {
    var args = new ArrayList<Object>(List.of(households, day, day));
    var all = new HashMap<Long, String>();
    sql().list("""
        select k.household, k.grid from grid.grid_household k join grid.grid g on g.code = k.grid
         where k.household = any (?::bigint[]) and k.valid_from <= ? and (k.valid_to is null or k.valid_to > ?) and\s""" + reach(args),
        row -> all.put(row.big("household"), row.text("grid")), args);
    return all;
  }

  private String reach(Collection<Object> args) { return jurisdiction.over(GRID_READ).sql(GridSql::column, args); }

  private String within(Territory ground, Collection<Object> args) { return GridSql.under(ground, args) + " and " + reach(args); }

  private Sql sql() { return Sql.on(database); }
}
