package shanzhi.projects.policy.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.boundary.PolicyLine;

/** The figures of the rules as they hold on a day. */
@ApplicationScoped
public class PolicyBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @throws Refusal policy.no-figure (409) where none holds on that day */
  public BigDecimal amount(PolicyCode code, LocalDate day) {
    return sql().one("select amount from projects.policy_figure where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", row -> row.as("amount", BigDecimal.class), code, day, day)
        .orElseThrow(() -> Refusal.conflict("policy.no-figure", code, day));
  }

  /** Of what is counted. @throws Refusal as {@link #amount} */
  public int number(PolicyCode code, LocalDate day) { return amount(code, day).intValueExact(); }

  /** Every row, in the order of the codes and the newest first. */
  public List<PolicyLine> all() {
    return sql().list("""
        select f.*, coalesce(a.display_name, d.drafted_by) as drafter, coalesce(b.display_name, d.decided_by) as confirmer
          from projects.policy_figure f left join projects.policy_draft d on d.id = f.draft left join foundation.account a on a.username = d.drafted_by left join foundation.account b on b.username = d.decided_by""",
        row -> new PolicyLine(PolicyCode.valueOf(row.text("code")), row.as("amount", BigDecimal.class), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("source"),
            row.text("drafter"), row.text("confirmer")))
        .stream().sorted(Comparator.comparing(PolicyLine::code).thenComparing(PolicyLine::from, Comparator.reverseOrder())).toList();
  }

  private Sql sql() { return Sql.on(database); }
}
