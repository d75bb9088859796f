package shanzhi.projects.funds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.funds.boundary.FormulaLine;
import shanzhi.projects.policy.boundary.PolicyTheme;
import shanzhi.projects.policy.control.PolicyBook;

/** Formulas of the house, as they hold on a day. */
@ApplicationScoped
public class FundRules {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook figures;

  public List<FormulaLine> formulas(LocalDate day) {
    return sql().list("select * from projects.formula where (drafted_by is null or confirmed_by is not null) and valid_from <= ? and (valid_to is null or valid_to > ?) order by code", row -> new FormulaLine(row.text("code"), row.text("title"),
        row.as("least", BigDecimal.class), row.yes("graded"), row.as("valid_from", LocalDate.class), row.text("source")), day, day);
  }

  /** @throws Refusal pool.unknown-formula (400) */
  public Rule formula(String code, LocalDate day) {
    var grades = new HashMap<String, BigDecimal>();
    for (var grade : PolicyTheme.GRADES.codes()) grades.put(grade.name().substring("GRADE_".length()), figures.amount(grade, day));
    return sql().one("select * from projects.formula where code = ? and (drafted_by is null or confirmed_by is not null) and valid_from <= ? and (valid_to is null or valid_to > ?)", row -> new Rule(row.text("code"), row.text("title"),
        row.text("kind").equals("STANDARD"), row.as("equal_percent", BigDecimal.class), row.as("household_percent", BigDecimal.class), row.as("resident_percent", BigDecimal.class),
        row.as("base", BigDecimal.class), row.as("per_hundred", BigDecimal.class), row.as("least", BigDecimal.class), row.yes("graded") ? Map.copyOf(grades) : Map.of()), code, day, day)
        .orElseThrow(() -> Refusal.invalid("pool.unknown-formula", String.valueOf(code)));
  }

  private Sql sql() { return Sql.on(database); }
}
