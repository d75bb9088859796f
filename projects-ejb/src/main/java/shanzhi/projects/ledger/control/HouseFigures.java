package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Figures of the house for funds, as they hold on a day. */
@ApplicationScoped
public class HouseFigures {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @throws IllegalStateException where no row holds on the day */
  public int figure(String code, LocalDate day) {
    return Sql.on(database).one("select amount from projects.fund_rule where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", row -> row.as("amount", BigDecimal.class).intValueExact(),
        code, day, day).orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + day));
  }
}
