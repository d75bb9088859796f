package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Figures of policy as they hold today. */
@ApplicationScoped
public class Policy {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  public BigDecimal figure(String name) {
    return Sql.on(database).one("select figure from assessment.rule where name = ? and valid_from <= ? order by valid_from desc limit 1", row -> row.as("figure", BigDecimal.class), name, ChinaTime.today(clock))
        .orElseThrow(() -> new IllegalStateException("no rule " + name));
  }

  public int number(String name) { return figure(name).intValueExact(); }

  public Limit workDays(String name) { return new Limit(figure(name), LimitUnit.WORK_DAY); }
}
