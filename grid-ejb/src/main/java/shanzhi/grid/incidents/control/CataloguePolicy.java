package shanzhi.grid.incidents.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Loads catalogue, limits and phrases into an empty database from {@code data/*.csv}. */
@ApplicationScoped
public class CataloguePolicy {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(150) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.incident_type") > 0) return;
    var types = new ArrayList<Object[]>();
    for (var line : Csv.resource(CataloguePolicy.class, "/data/incident-types.csv")) {
      types.add(new Object[] {line.get("code"), line.get("name"), line.get("kind"), line.get("closing"), line.get("closes_when"), Boolean.valueOf(line.get("restricted")), SINCE, line.get("source")});
    }
    sql.batch("insert into grid.incident_type_version (code, name, kind, closing, closes_when, restricted, valid_from, source) values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)", types);
    var limits = new ArrayList<Object[]>();
    for (var line : Csv.resource(CataloguePolicy.class, "/data/stage-limits.csv")) {
      limits.add(new Object[] {line.get("stage"), line.get("type"), line.get("priority"), line.get("area"), new BigDecimal(line.get("amount")), line.get("unit"), SINCE, line.get("source")});
    }
    sql.batch("""
        insert into grid.stage_limit (stage, type, priority, area, amount, unit, valid_from, source)
        values (?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?, ?)""", limits);
    var phrases = new ArrayList<Object[]>();
    for (var line : Csv.resource(CataloguePolicy.class, "/data/phrases.csv")) {
      phrases.add(new Object[] {line.get("move"), Integer.parseInt(line.get("position")), line.get("words")});
    }
    sql.batch("insert into grid.phrase (move, position, words) values (?, ?, ?)", phrases);
  }
}
