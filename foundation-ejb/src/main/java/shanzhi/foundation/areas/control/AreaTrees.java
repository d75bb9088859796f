package shanzhi.foundation.areas.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaChanged;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Keeps the tree of today in memory; another node's change is seen within a minute. */
@ApplicationScoped
public class AreaTrees {

  private static final Duration KEEP = Duration.ofMinutes(1);

  private record Kept(LocalDate day, Instant until, AreaTree tree) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile Kept kept;

  public AreaTree today() {
    var today = ChinaTime.today(clock);
    var now = clock.instant();
    var current = kept;
    if (current == null || !current.day().equals(today) || now.isAfter(current.until())) {
      current = new Kept(today, now.plus(KEEP), asOf(today));
      kept = current;
    }
    return current.tree();
  }

  public AreaTree asOf(LocalDate day) {
    return new AreaTree(Sql.on(database).list("""
        select a.code, a.level, v.name, v.short_name, v.parent, v.sort
          from foundation.area a join foundation.area_version v using (code)
         where v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)""",
        row -> new AreaNode(row.text("code"), Territory.Level.valueOf(row.text("level")), row.text("name"),
            row.text("short_name"), row.text("parent"), row.number("sort")), day, day));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AreaChanged change) { kept = null; }
}
