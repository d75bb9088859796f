package shanzhi.grid.roster.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.grid.grids.boundary.GridAbolished;
import shanzhi.kernel.Sql;

/** What ends when somebody leaves a grid, or the grid itself ends. */
@ApplicationScoped
public class Departures {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** The slices of a member in a grid end; those of the same day never held. */
  public void endSlices(long member, String grid, LocalDate from) {
    var sql = Sql.on(database);
    sql.update("delete from grid.member_household where member = ? and grid = ? and valid_to is null and valid_from >= ?", member, grid, from);
    sql.update("update grid.member_household set valid_to = ? where member = ? and grid = ? and valid_to is null", from, member, grid);
  }

  void gridEnds(@Observes GridAbolished gone) {
    Sql.on(database).update("update grid.assignment set valid_to = greatest(?, valid_from + 1), ending = '网格撤销', version = version + 1 where grid = ? and valid_to is null",
        gone.from(), gone.code());
  }
}
