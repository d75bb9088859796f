package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.AnswerWorth;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Figures of policy as they hold today, or held on a day. */
@ApplicationScoped
public class Policy {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  public BigDecimal figure(String name) {
    return Sql.on(database).one("select figure from assessment.rule where name = ? and valid_from <= ? order by valid_from desc limit 1", row -> row.as("figure", BigDecimal.class), name, ChinaTime.today(clock))
        .orElseThrow(() -> new IllegalStateException("no rule " + name));
  }

  /**
   * What each answer to the question of satisfaction is worth, best first, as it held on a day: a round is reckoned by its cut-off, whenever it is reckoned. Before the
   * first rule that one is taken.
   */
  public List<AnswerWorth> answers(LocalDate on) {
    return Sql.on(database).list("select distinct on (name) * from assessment.rule where name like 'satisfaction-worth-_' order by name, valid_from <= ? desc, abs(valid_from - ?)",
        row -> new AnswerWorth(row.as("figure", BigDecimal.class), row.text("source"), row.as("valid_from", LocalDate.class)), on, on);
  }

  public List<BigDecimal> worth(LocalDate on) { return answers(on).stream().map(AnswerWorth::worth).toList(); }

  public int number(String name) { return figure(name).intValueExact(); }

  public Limit workDays(String name) { return new Limit(figure(name), LimitUnit.WORK_DAY); }
}
