package shanzhi.grid.grids.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.places.boundary.HouseholdsChanged;
import shanzhi.foundation.places.boundary.HouseholdsClosed;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The dated links between households and grids, and the counts that follow from them. */
@ApplicationScoped
public class GridHouseholds {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @throws Refusal grid.household-elsewhere where one is not of this community or closed; grid.household-moved-later where one moved after that day */
  public void take(String grid, String community, Set<Long> households, LocalDate from) {
    var sql = Sql.on(database);
    long here = sql.number("""
        select count(*) from foundation.household h join foundation.building b on b.id = h.building
         where h.id = any (?::bigint[]) and b.community = ? and h.valid_to is null and h.valid_from <= ?""", households, community, from);
    Refusal.unless(here == households.size(), "grid.household-elsewhere", households.size() - here);
    Refusal.unless(sql.number("select count(*) from grid.grid_household where household = any (?::bigint[]) and valid_from > ?", households, from) == 0, "grid.household-moved-later");
    var before = sql.list("select distinct grid from grid.grid_household where household = any (?::bigint[]) and valid_to is null", row -> row.text("grid"),
        (Object) households);   // one array, not the list of all values
    close(sql, households, grid, from);
    sql.update("""
        insert into grid.grid_household (grid, household, valid_from)
        select ?, h, ? from unnest(?::bigint[]) h
         where not exists (select 1 from grid.grid_household k where k.household = h and k.valid_to is null)""", grid, from, households);
    before.add(grid);
    recount(sql, before);
  }

  /** Ends the links in force elsewhere; one that began on the same day never held. A slice ends with its link. */
  private static void close(Sql sql, Collection<Long> households, String but, LocalDate from) {
    sql.update("delete from grid.member_household where household = any (?::bigint[]) and valid_to is null and valid_from >= ? and grid <> ?", households, from, but);
    sql.update("update grid.member_household set valid_to = ? where household = any (?::bigint[]) and valid_to is null and grid <> ?", from, households, but);
    sql.update("delete from grid.grid_household where household = any (?::bigint[]) and valid_to is null and valid_from >= ? and grid <> ?", households, from, but);
    sql.update("update grid.grid_household set valid_to = ? where household = any (?::bigint[]) and valid_to is null and grid <> ?", from, households, but);
  }

  /** Counts anew in these grids and in those above them. */
  private static void recount(Sql sql, Collection<String> grids) {
    sql.update("""
        update grid.grid g set households = (
            select count(*) from grid.grid_household k join grid.grid m on m.code = k.grid
             where k.valid_to is null and (k.grid = g.code or g.type = 'GENERAL' and m.general = g.code or g.type = 'MAIN' and m.community = g.community))
         where g.code in (select unnest(array[t.code, t.general, t.community || '0000000']) from grid.grid t where t.code = any (?))""", grids);
  }

  /** Households that come from a split stay in the grid of the one they were. */
  void follow(@Observes HouseholdsChanged change) {
    var sql = Sql.on(database);
    var grid = sql.one("select grid from grid.grid_household where household = ? and valid_to is null", row -> row.text("grid"), change.closed());
    if (grid.isEmpty()) return;
    close(sql, List.of(change.closed()), "", change.from());
    sql.update("insert into grid.grid_household (grid, household, valid_from) select ?, h, ? from unnest(?::bigint[]) h", grid.get(), change.from(), change.successors());
    recount(sql, List.of(grid.get()));
  }

  /** Households of a building or estate that is no more leave their grids. */
  void leave(@Observes HouseholdsClosed change) {
    var sql = Sql.on(database);
    var before = sql.list("select distinct grid from grid.grid_household where household = any (?::bigint[]) and valid_to is null", row -> row.text("grid"),
        (Object) change.households());
    close(sql, change.households(), "", change.from());
    if (!before.isEmpty()) recount(sql, before);
  }
}
