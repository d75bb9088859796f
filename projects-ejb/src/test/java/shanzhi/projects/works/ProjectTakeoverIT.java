package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.FundSamples.CLERK;
import static shanzhi.projects.FundSamples.FEILONG;
import static shanzhi.projects.FundSamples.FINANCE;
import static shanzhi.projects.FundSamples.STRANGE_FINANCE;
import static shanzhi.projects.FundSamples.SUPERVISOR;
import static shanzhi.projects.FundSamples.YEAR;
import static shanzhi.projects.FundSamples.yuan;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.Executions;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Projects that were begun before: a workbook puts them on the shelf in whatever state, with their money, and from there they go on like all others. */
@ExtendWith(ArquillianExtension.class)
class ProjectTakeoverIT {

  private static final String HEAD = "议决事项编号,项目名称,社区,资金来源,年度,议决文号,类别,用途,状态,议决金额,建设目标,实施地点,项目负责人,开工日期,完工日期,进度,公告日期,截止日期,业务范围,合同编号,签约日期,合同金额,实施单位,信用代码,收款账号,"
      + "已付金额,入账日期,中期评估日期,中期评估得分,终期评价日期,终期评价得分,凭据\n";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", ProjectTakeoverIT.class, Resolved.class, FundSamples.class); }

  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Contracts contracts;
  @Inject Executions executions;
  @Inject Commitments commitments;
  @Inject Takeovers takeovers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static LocalDate today() { return Resolved.today(); }

  private void money(String amount) {
    FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(FEILONG, FundSource.OTHER, YEAR, yuan(amount), LocalDate.of(YEAR, 1, 5), "接管 " + System.nanoTime()))));
  }

  private RunView uploaded(Caller caller, String lines) { return caller.calls(() -> sheets.upload("projects-begun", "接管项目.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8))); }

  /** @param deal contract number, sum and paid, or blank; @param reviews four cells */
  private static String row(String item, String state, String call, String deal, String reviews) {
    var plan = item + ",接管" + state + ",飞龙社区,其他资金," + YEAR + ",飞龙议3号,硬件建设维护,院落环境," + state + ",1000.01,改善院落环境,2 号院,项目专员," + YEAR + "-01-10," + YEAR + "-12-20,50," + call + ",";
    var paid = deal.isEmpty() ? "" : deal.split("/")[1];
    var contract = deal.isEmpty() ? ",,,,,," : "HT-" + item + "," + YEAR + "-01-06," + deal.split("/")[0] + ",示例施工队," + Resolved.firm(0) + ",6222000000000001880,";
    return plan + contract + paid + "," + YEAR + "-01-08," + reviews + ",议决记录3号、回单17\n";
  }

  private static final String NO_CALL = ",,";
  private static final String NO_REVIEW = ",,,";
  private static final String MIDTERM = YEAR + "-01-07,80,,";
  private static final String FINAL = YEAR + "-01-07,80," + YEAR + "-01-08,91.5";

  private void applied(RunView run) {
    long job = FINANCE.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL));
    for (int i = 0; i < 1200 && !FINANCE.calls(() -> jobs.get(job)).state().ended(); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
    assertEquals(run.news(), FINANCE.calls(() -> sheets.get(run.id())).applied(), () -> FINANCE.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).toString());
  }

  private ProjectSheet of(String item) {
    var numbers = CLERK.calls(() -> projects.of(item));
    assertEquals(1, numbers.size(), item);
    return CLERK.calls(() -> projects.sheet(numbers.get(0)));
  }

  private static List<String> plan(ProjectSheet sheet) {
    return sheet.instalments().stream().map(one -> one.amount().toPlainString() + (one.paidOn() == null ? "" : " paid")).toList();
  }

  private String asked(ProjectSheet sheet, int no) { return CLERK.calls(() -> contracts.ask(sheet.line().number(), sheet.line().version(), no, FundSamples.invoice())); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void projects_in_every_state_come_from_one_workbook_and_the_books_say_what_was_paid() {
    money("20000.00");
    var run = uploaded(FINANCE, row("JG-1", "筹备", NO_CALL, "", NO_REVIEW) + row("JG-2", "待备案", NO_CALL, "", NO_REVIEW) + row("JG-3", "已备案", NO_CALL, "", NO_REVIEW)
        + row("JG-4", "招标", YEAR + "-01-11," + YEAR + "-12-30,园林绿化", "", NO_REVIEW) + row("JG-5", "委托", YEAR + "-01-11," + YEAR + "-12-30,园林绿化", "", NO_REVIEW)
        + row("JG-6", "已签约", NO_CALL, "900.01/0", NO_REVIEW) + row("JG-7", "实施中", NO_CALL, "900.01/360", NO_REVIEW) + row("JG-8", "中期已评估", NO_CALL, "900.01/500", MIDTERM)
        + row("JG-9", "待验收", NO_CALL, "900.01/720", MIDTERM) + row("JG-10", "已验收", NO_CALL, "900.01/720", MIDTERM) + row("JG-11", "已评价", NO_CALL, "900.01/900.01", FINAL)
        + row("JG-12", "已结算", NO_CALL, "900.01/900.01", FINAL) + row("JG-13", "已终止", NO_CALL, "900.01/100", NO_REVIEW));
    assertEquals(0, run.errors(), () -> FINANCE.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).toString());
    assertEquals(13, run.news());
    applied(run);
    var states = ProjectState.values();
    for (int i = 0; i < states.length; i++) assertEquals(states[i], of("JG-" + (i + 1)).line().status());
    // 40 of 100 of 900.01 are 360.00, the last part takes the cent; what is paid is taken from the first parts on
    assertEquals(List.of("360.00", "360.00", "180.01"), plan(of("JG-6")));
    assertEquals(List.of("360.00 paid", "360.00", "180.01"), plan(of("JG-7")));
    assertEquals(List.of("360.00 paid", "140.00 paid", "220.00", "180.01"), plan(of("JG-8")));
    assertEquals(List.of("360.00 paid", "360.00 paid", "180.01 paid"), plan(of("JG-12")));
    assertEquals(yuan("500.00"), of("JG-8").line().paid());
    assertEquals(yuan("500.00"), FINANCE.calls(() -> commitments.of("JG-8")).paid());
    assertEquals(yuan("1000.01"), FINANCE.calls(() -> commitments.of("JG-8")).resolved());
    assertEquals(yuan("900.01"), FINANCE.calls(() -> commitments.of("JG-12")).resolved(), "what a settled one did not need is free");
    assertEquals(yuan("100.00"), of("JG-12").facts().returned());
    assertEquals(yuan("100.00"), FINANCE.calls(() -> commitments.of("JG-13")).resolved());
    var done = of("JG-12");
    assertEquals(new BigDecimal("91.50"), done.facts().score());
    assertEquals(new BigDecimal("91.50"), done.reviews().get(0).score());
    assertNull(done.reviews().get(0).completion(), "only the sum is known");
    assertEquals(LocalDate.of(YEAR, 1, 6), done.ribbon().stream().filter(one -> one.code().equals("CONTRACT")).findFirst().orElseThrow().on());
    assertEquals("议决记录3号、回单17", done.steps().get(0).words());
    assertFalse(done.toString().contains("6222000000000001880"), "no account in the clear");
    assertEquals(0, sql().number("select count(*) from projects.project where account_sealed like '%6222000000000001880%'"));
  }

  @Test void what_was_taken_over_goes_on_from_where_it_stood() {
    money("5000.00");
    applied(uploaded(FINANCE, row("JH-1", "待备案", NO_CALL, "", NO_REVIEW) + row("JH-2", "已签约", NO_CALL, "900.01/0", NO_REVIEW) + row("JH-3", "中期已评估", NO_CALL, "900.01/360", MIDTERM)));
    FundSamples.TOWN.does(() -> filings.file(of("JH-1").line().number(), ActOnProject.at(of("JH-1").line().version(), "好")));
    assertEquals(ProjectState.TOWN_FILED, of("JH-1").line().status());
    assertTrue(asked(of("JH-2"), 1).startsWith("ZF-"));
    assertEquals("project.instalment-asked", refused(() -> asked(of("JH-3"), 1)), "paid before it came");
    var second = asked(of("JH-3"), 2);
    assertEquals(yuan("360.00"), sql().one("select amount from projects.payment where number = ?", row -> row.as("amount", BigDecimal.class), second).orElseThrow());
    assertEquals("project.instalment-not-due", refused(() -> asked(of("JH-3"), 3)));
    CLERK.does(() -> executions.handOver(of("JH-3").line().number(), ActOnProject.at(of("JH-3").line().version(), "好")));
    SUPERVISOR.does(() -> executions.accept(of("JH-3").line().number(), ActOnProject.at(of("JH-3").line().version(), "好")));
    assertEquals(ProjectState.ACCEPTANCE, of("JH-3").line().status());
  }

  @Test void each_wrong_row_is_named_by_its_column_and_rule_and_nothing_comes_in() {
    money("3000.00");
    var here = new Resolved(database, commitments, CLERK).item("在此议决", "WORKS", "COURTYARD", "10.00");
    var run = uploaded(FINANCE, row("JI-1", "筹备", NO_CALL, "", NO_REVIEW) + row("JI-1", "筹备", NO_CALL, "", NO_REVIEW)
        + row(here, "筹备", NO_CALL, "", NO_REVIEW) + row("JI-4", "已签约", NO_CALL, "", NO_REVIEW) + row("JI-5", "筹备", NO_CALL, "900/0", NO_REVIEW)
        + row("JI-6", "已结算", NO_CALL, "900/900", MIDTERM) + row("JI-7", "中期已评估", NO_CALL, "900/0", NO_REVIEW) + row("JI-8", "招标", NO_CALL, "", NO_REVIEW)
        + row("JI-9", "实施中", NO_CALL, "900/900.01", NO_REVIEW) + row("JI-10", "实施中", NO_CALL, "900/0", NO_REVIEW).replace(Resolved.firm(0), "91510131MA00000000")
        + row("JI-11", "筹备", NO_CALL, "", NO_REVIEW).replace(String.valueOf(YEAR), "2012") + row("JI-12", "筹备", NO_CALL, "", NO_REVIEW).replace("1000.01", "99999999")
        + row("JI-13", "筹备", NO_CALL, "", NO_REVIEW).replace(YEAR + "-12-20", YEAR + "-01-01") + row("JI-14", "实施中", NO_CALL, "900/0", NO_REVIEW).replace("6222000000000001880", "")
        + row("JI-15", "搁置", NO_CALL, "", NO_REVIEW) + row("JI-16", "筹备", NO_CALL, "", NO_REVIEW).replace("飞龙社区", "玉龙街社区"));
    var wrong = FINANCE.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).stream().collect(Collectors.toMap(RunView.Row::line, one -> one.complaints().get(0).column() + " " + one.complaints().get(0).key()));
    assertEquals("议决事项编号 takeover.resolved-here", wrong.get(4));
    assertEquals("合同编号 takeover.contract-missing", wrong.get(5));
    assertEquals("合同编号 takeover.contract-early", wrong.get(6));
    assertEquals("终期评价得分 takeover.score-missing", wrong.get(7));
    assertEquals("中期评估日期 takeover.midterm-missing", wrong.get(8));
    assertEquals("公告日期 takeover.call-missing", wrong.get(9));
    assertEquals("合同金额 fund.out-of-order", wrong.get(10));
    assertEquals("信用代码 bid.credit-code", wrong.get(11));
    assertEquals("年度 fund.no-purse", wrong.get(12));
    assertEquals("议决金额 fund.purse-short", wrong.get(13));
    assertEquals("完工日期 project.days", wrong.get(14));
    assertEquals("收款账号 takeover.account-missing", wrong.get(15));
    assertTrue(wrong.get(16).startsWith("状态"), wrong.get(16));
    assertTrue(wrong.get(17).startsWith("社区"), wrong.get(17));
    assertEquals(1, run.news());
    assertThrows(Refusal.class, () -> FINANCE.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL)));
    assertEquals(0, sql().number("select count(*) from projects.commitment where item like 'JI-%'"));
  }

  @Test void only_whoever_keeps_the_books_of_the_place_takes_projects_over() {
    assertThrows(EJBAccessException.class, () -> uploaded(CLERK, row("JK-1", "筹备", NO_CALL, "", NO_REVIEW)));
    assertEquals(1, uploaded(STRANGE_FINANCE, row("JK-1", "筹备", NO_CALL, "", NO_REVIEW)).errors(), "the community is not on the stranger's ground");
    money("2000.00");
    var first = uploaded(FINANCE, row("JK-1", "筹备", NO_CALL, "", NO_REVIEW));
    applied(first);
    assertEquals(1, uploaded(FINANCE, row("JK-1", "筹备", NO_CALL, "", NO_REVIEW)).errors(), "an item once");
  }
}
