package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** The figures of the lifecycle's own rules in force today; a county's row wins over the general one. */
@ApplicationScoped
public class RuleBook {

  /** Names of the rows; what they mean and measure stands beside the table. */
  public enum Rule { EXTENSION_TIMES, EXTENSION_SHARE, REWORK_SHARE, SUSPENSION_DAYS, REOPEN_DAYS }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** @throws IllegalStateException when the policy has no such row; that is a gap in the data */
  public BigDecimal amount(Rule rule, String county) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select amount from grid.incident_rule
         where code = ? and (area is null or area = ?) and valid_from <= ? and (valid_to is null or valid_to > ?)
         order by area is null limit 1""",
        row -> row.as("amount", BigDecimal.class), rule, county, today, today)
        .orElseThrow(() -> new IllegalStateException("no rule " + rule + " for " + county));
  }

  public int count(Rule rule, String county) { return amount(rule, county).intValue(); }
}
