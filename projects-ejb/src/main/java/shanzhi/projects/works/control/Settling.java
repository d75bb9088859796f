package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.Claims;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.projects.works.entity.Project;

/** Ends of projects: what is not paid or on its way goes back to the purse. */
@ApplicationScoped
public class Settling {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject PolicyBook figures;
  @Inject Commitments commitments;
  @Inject Claims claims;

  /** @throws Refusal project.payments-open (409) while something is on its way to the bank */
  public void settle(Project project) {
    nothingOpen(project);
    project.gaveBack(release(project, "结算：" + project.number()));
  }

  /** @throws Refusal project.payments-open (409) */
  public void stop(Project project, String reason) {
    nothingOpen(project);
    sql().update("update projects.tender set state = 'CANCELLED', chosen = null, reasons = ? where project = ? and state <> 'CANCELLED'", reason, project.id());
    project.gaveBack(release(project, "终止：" + project.number()));
  }

  /** Nothing more is paid, and whoever carried it out takes up nothing for a while. */
  void failed(Project project, BigDecimal score) {
    project.gaveBack(release(project, "评价不合格：" + project.number() + "，得分 " + score.toPlainString()));
    var today = desk.today();
    var until = today.plusYears(figures.number(PolicyCode.BAR_YEARS, today)).minusDays(1);
    sql().update("insert into projects.provider_bar (credit_code, provider, from_day, until_day, reason, project, barred_by, barred_at) values (?, ?, ?, ?, ?, ?, ?, ?)", project.providerCode(), project.provider(), today, until,
        "终期评价 " + score.toPlainString() + " 分，不合格", project.id(), desk.caller(), desk.now());
  }

  public void clawBack(Project project, FindClaim found) {
    var items = items(project);
    if (!items.contains(found.item().strip())) throw Refusal.unknown("fund.unknown-item", found.item());
    claims.find(found);
  }

  private void nothingOpen(Project project) {
    var open = sql().list("select y.number from projects.payment y join projects.project_item i on i.item = y.item where i.project = ? and y.state not in ('SETTLED', 'REFUSED') order by y.number", row -> row.text("number"), project.id());
    Refusal.unless(open.isEmpty(), "project.payments-open", project.number(), String.join("、", open));
  }

  /** @return what became free again */
  private BigDecimal release(Project project, String reason) {
    var back = sql().one("select coalesce(sum(c.resolved - c.requested), 0) as back from projects.project_item i join projects.commitment c on c.item = i.item where i.project = ? and c.released is null",
        row -> row.as("back", BigDecimal.class), project.id()).orElseThrow();
    for (var item : items(project)) {
      if (sql().number("select count(*) from projects.commitment where item = ? and released is null", item) > 0) commitments.release(item, reason);
    }
    return back;
  }

  private List<String> items(Project project) { return sql().list("select item from projects.project_item where project = ? order by item", row -> row.text("item"), project.id()); }

  private Sql sql() { return Sql.on(database); }
}
