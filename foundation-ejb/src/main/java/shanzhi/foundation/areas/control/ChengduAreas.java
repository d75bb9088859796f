package shanzhi.foundation.areas.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Loads the area tree into an empty database from {@code data/areas-chengdu.csv}. */
@ApplicationScoped
public class ChengduAreas {

  private static final Logger LOG = Logger.getLogger(ChengduAreas.class.getName());

  /** The list carries no dates; it is taken to hold from before anything the suite records. */
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(100) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (sql.number("select count(*) from foundation.area") > 0) return;
    var areas = new ArrayList<Object[]>();
    var versions = new ArrayList<Object[]>();
    for (var line : Csv.resource(ChengduAreas.class, "/data/areas-chengdu.csv")) {
      var code = line.get("code");
      areas.add(new Object[] {code, Territory.of(code).level()});
      versions.add(new Object[] {code, line.get("name"), line.get("short"), line.get("parent"),
          Integer.parseInt(line.get("sort")), SINCE, "统计用区划代码 2023"});
    }
    sql.batch("insert into foundation.area (code, level) values (?, ?)", areas);
    sql.batch("""
        insert into foundation.area_version (id, code, name, short_name, parent, sort, valid_from, document)
        values (nextval('foundation.area_version_seq'), ?, ?, ?, nullif(?, ''), ?, ?, ?)""", versions);
    LOG.info(() -> "areas loaded: " + areas.size());
  }
}
