package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.ChangeContract;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.Executions;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.ProjectFigures;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.ReviewSide;
import shanzhi.projects.works.boundary.Reviews;
import shanzhi.projects.works.boundary.Settlements;
import shanzhi.projects.works.boundary.SignContract;
import shanzhi.projects.works.boundary.TenderKind;
import shanzhi.projects.works.boundary.Tenders;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The life of projects of 飞龙社区: who may do what when, and that the books follow to the cent. */
@ExtendWith(ArquillianExtension.class)
class ProjectsIT {

  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller SUPERVISOR = Caller.named("supervisor").as(JobRole.SUPERVISOR);
  private static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", ProjectsIT.class, Resolved.class); }

  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Executions executions;
  @Inject Reviews reviews;
  @Inject Settlements settlements;
  @Inject ProjectFigures figures;
  @Inject Payments payments;
  @Inject Commitments commitments;
  @Resource ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private Resolved resolved() { return new Resolved(database, commitments, CLERK); }

  private ProjectSheet sheet(String number) { return CLERK.calls(() -> projects.sheet(number)); }

  private ActOnProject now(String number) { return ActOnProject.at(sheet(number).line().version(), "好"); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private String opened(String kind, String amount) {
    var item = resolved().item("院落微更新", kind, "COURTYARD", amount);
    return CLERK.calls(() -> projects.open(Resolved.plan(item, null)));
  }

  private String filed(String kind, String amount) {
    var number = opened(kind, amount);
    CLERK.does(() -> filings.submit(number, now(number)));
    TOWN.does(() -> filings.file(number, now(number)));
    return number;
  }

  private void called(String number, TenderKind kind, int least, String own) {
    var notice = new CallTender();
    notice.setVersion(sheet(number).line().version());
    notice.setKind(kind);
    notice.setClosesOn(Resolved.today());
    notice.setLeastBidders(least);
    notice.setOwnPercent(new BigDecimal(own));
    notice.setScope("园林绿化、社会工作");
    CLERK.does(() -> tenders.call(number, notice));
  }

  private EnterBid bid(String number, int firm, String amount, String own) {
    return new EnterBid(sheet(number).line().version(), "投标人" + firm, Resolved.firm(firm), "园林绿化工程施工", "负责人", new BigDecimal(amount), new BigDecimal(own));
  }

  private String contracted(String kind, String amount, String contract) {
    var number = filed(kind, amount);
    called(number, TenderKind.ENTRUST, 1, "0");
    var bid = bid(number, 0, amount, "0");
    CLERK.does(() -> tenders.enter(number, bid));
    CLERK.does(() -> tenders.openBids(number, now(number)));
    var chosen = sheet(number).tenders().get(0).bids().get(0).id();
    int version = sheet(number).line().version();
    CLERK.does(() -> tenders.choose(number, version, chosen, "有经验"));
    CLERK.does(() -> contracts.sign(number, signing(number, contract)));
    return number;
  }

  private SignContract signing(String number, String amount) {
    return new SignContract(sheet(number).line().version(), "HT-" + number, new BigDecimal(amount), Resolved.today(), Resolved.today().plusDays(20), "6222000000000001880".replace("6222", "9222"));
  }

  private String asked(String number, int no) {
    return CLERK.calls(() -> contracts.ask(number, sheet(number).line().version(), no, "INV" + number.replace("-", "") + no + System.nanoTime() % 100000));
  }

  private void paid(String payment) {
    SUPERVISOR.does(() -> payments.consent(payment, version(payment)));
    TOWN.does(() -> payments.approve(payment, version(payment)));
    FINANCE.does(() -> payments.instruct(payment, version(payment)));
    FINANCE.does(() -> payments.settle(payment, Resolved.today(), "回单 " + payment));
  }

  private int version(String payment) { return (int) sql().number("select version from projects.payment where number = ?", payment); }

  private HoldReview review(String number, ReviewKind kind, String score, ReviewSide... sides) {
    var review = new HoldReview();
    review.setVersion(sheet(number).line().version());
    review.setKind(kind);
    review.setHeldOn(Resolved.today());
    review.setWords("现场评分");
    for (var side : sides) review.getScores().add(new HoldReview.Score("某" + side, side, new BigDecimal(score), new BigDecimal(score), new BigDecimal(score), new BigDecimal(score)));
    return review;
  }

  private static final ReviewSide[] FIVE = {ReviewSide.COMMUNITY, ReviewSide.ACCEPTANCE_GROUP, ReviewSide.SUPERVISION, ReviewSide.RESIDENT, ReviewSide.EXPERT};

  private ProjectState status(String number) { return sheet(number).line().status(); }

  @Test void a_resolved_item_goes_all_the_way_to_its_settlement_and_the_books_follow() {
    var number = filed("WORKS", "60000.00");
    called(number, TenderKind.TENDER, 3, "10");
    for (int i = 0; i < 3; i++) {
      var bid = bid(number, i, i == 1 ? "57900.00" : "59000.00", "6000.00");
      CLERK.does(() -> tenders.enter(number, bid));
    }
    assertTrue(sheet(number).tenders().get(0).bids().stream().allMatch(one -> one.amount() == null), "shut until they are opened");
    CLERK.does(() -> tenders.openBids(number, now(number)));
    var best = sheet(number).tenders().get(0).bids().get(0);
    assertEquals(new BigDecimal("57900.00"), best.amount());
    int version = sheet(number).line().version();
    CLERK.does(() -> tenders.choose(number, version, best.id(), "报价低，方案好"));
    CLERK.does(() -> contracts.sign(number, signing(number, "57900.00")));
    assertEquals(List.of("23160.00", "23160.00", "11580.00"), sheet(number).instalments().stream().map(one -> one.amount().toPlainString()).toList());
    paid(asked(number, 1));
    assertEquals(PaymentState.SETTLED, sheet(number).instalments().get(0).state());
    assertEquals(Resolved.today(), sheet(number).instalments().get(0).paidOn());
    assertEquals("project.instalment-not-due", refused(() -> asked(number, 2)));
    CLERK.does(() -> executions.begin(number, now(number)));
    assertEquals("project.move-not-allowed", refused(() -> CLERK.does(() -> executions.handOver(number, now(number)))));
    TOWN.calls(() -> reviews.hold(number, review(number, ReviewKind.MIDTERM, "82", FIVE)));
    paid(asked(number, 2));
    CLERK.does(() -> executions.handOver(number, now(number)));
    SUPERVISOR.does(() -> executions.reject(number, now(number)));
    assertEquals(ProjectState.MIDTERM, status(number));
    CLERK.does(() -> executions.handOver(number, now(number)));
    SUPERVISOR.does(() -> executions.accept(number, now(number)));
    var third = asked(number, 3);
    assertEquals(new BigDecimal("91.00"), TOWN.calls(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "91", FIVE))));
    assertEquals("project.payments-open", refused(() -> TOWN.does(() -> settlements.settle(number, now(number)))));
    paid(third);
    TOWN.does(() -> settlements.settle(number, now(number)));
    var done = sheet(number);
    assertEquals(ProjectState.SETTLED, done.line().status());
    assertEquals(new BigDecimal("57900.00"), done.line().paid());
    assertEquals(new BigDecimal("2100.00"), done.facts().returned());
    assertEquals(new BigDecimal("57900.00"), done.money().resolved());
    assertEquals(List.of("done", "done", "done"), done.ribbon().subList(5, 8).stream().map(ProjectSheet.Phase::state).toList());
    assertTrue(done.actions().isEmpty(), done.actions().toString());
    assertEquals("结算：" + number, CLERK.calls(() -> commitments.of(done.line().item())).released());
  }

  @Test void who_may_do_what_where() {
    var number = opened("WORKS", "8000.00");
    var clerkElsewhere = Caller.named("clerk-jt").as(JobRole.CLERK);
    var townElsewhere = Caller.named("town-jt").as(JobRole.TOWN);
    var committeeElsewhere = Caller.named("supervisor-jt").as(JobRole.SUPERVISOR);
    assertEquals(number, AUDITOR.calls(() -> projects.sheet(number)).line().number());
    assertEquals(List.of(), SUPERVISOR.calls(() -> projects.sheet(number)).actions());
    var act = now(number);
    for (Runnable deed : List.<Runnable>of(() -> clerkElsewhere.does(() -> projects.sheet(number)), () -> clerkElsewhere.does(() -> filings.submit(number, act)), () -> clerkElsewhere.does(() -> filings.takeBack(number, act)),
        () -> clerkElsewhere.does(() -> executions.begin(number, act)), () -> clerkElsewhere.does(() -> executions.report(number, act)), () -> clerkElsewhere.does(() -> executions.handOver(number, act)),
        () -> clerkElsewhere.does(() -> tenders.openBids(number, act)), () -> clerkElsewhere.does(() -> tenders.cancel(number, act)), () -> clerkElsewhere.does(() -> tenders.enter(number, bid(number, 0, "1", "0"))),
        () -> clerkElsewhere.does(() -> tenders.choose(number, act.getVersion(), 1, "好")), () -> clerkElsewhere.does(() -> contracts.sign(number, signing(number, "1"))), () -> clerkElsewhere.does(() -> contracts.ask(number, 1, 1, "INV-1")),
        () -> clerkElsewhere.does(() -> contracts.change(number, new ChangeContract(1, BigDecimal.ONE, null, null, "变更"))), () -> townElsewhere.does(() -> filings.file(number, act)),
        () -> townElsewhere.does(() -> filings.sendBack(number, act)), () -> townElsewhere.does(() -> contracts.extend(number, act)), () -> townElsewhere.does(() -> settlements.settle(number, act)),
        () -> townElsewhere.does(() -> settlements.stop(number, act)), () -> townElsewhere.does(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "90", FIVE))),
        () -> committeeElsewhere.does(() -> executions.accept(number, act)), () -> committeeElsewhere.does(() -> executions.reject(number, act)),
        () -> clerkElsewhere.does(() -> projects.plan(number, Resolved.plan("x", null))), () -> clerkElsewhere.does(() -> projects.file(number, 1, false)))) {
      assertEquals("project.unknown", refused(deed));
    }
    var item = sheet(number).line().item();
    assertEquals("resolution.unknown-item", refused(() -> clerkElsewhere.does(() -> projects.open(Resolved.plan(item, null)))));
    assertEquals("area.out-of-reach", refused(() -> clerkElsewhere.does(() -> figures.below(Resolved.FEILONG, 2026))));
    for (Runnable deed : List.<Runnable>of(() -> WORKER.does(() -> projects.sheet(number)), () -> WORKER.does(() -> projects.ledger(ProjectQuery.of(null, 0))), () -> WORKER.does(() -> figures.plan(Resolved.FEILONG, 2026)),
        () -> CLERK.does(() -> filings.file(number, act)), () -> CLERK.does(() -> filings.sendBack(number, act)), () -> TOWN.does(() -> filings.submit(number, act)), () -> CLERK.does(() -> executions.accept(number, act)),
        () -> TOWN.does(() -> executions.reject(number, act)), () -> TOWN.does(() -> tenders.cancel(number, act)), () -> SUPERVISOR.does(() -> contracts.sign(number, signing(number, "1"))),
        () -> TOWN.does(() -> contracts.ask(number, 1, 1, "INV-1")), () -> CLERK.does(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "90", FIVE))), () -> CLERK.does(() -> settlements.settle(number, act)),
        () -> AUDITOR.does(() -> projects.open(Resolved.plan(item, null))), () -> CLERK.does(() -> settlements.clawBack(number, 1, new FindClaim(item, "超付", "审〔2026〕1号", BigDecimal.ONE, Resolved.today()))))) {
      assertThrows(EJBAccessException.class, deed::run);
    }
    assertTrue(clerkElsewhere.calls(() -> projects.ledger(new ProjectQuery(number, null, null, null, null, null, 0, false, false, 0, 20))).rows().isEmpty());
    assertEquals(1, CLERK.calls(() -> projects.ledger(new ProjectQuery(number, null, null, null, null, null, 0, true, false, 0, 20))).total());
  }

  @Test void whoever_made_it_does_not_file_it_even_with_both_jobs() {
    var name = "both" + sql().number("select nextval('foundation.user_scope_seq')");
    sql().update("insert into foundation.account (username, display_name, home, created_by) values (?, '两岗一人', ?, 'sysadmin')", name, Resolved.FEILONG);
    for (var job : List.of("TOWN", "CLERK")) {
      sql().update("insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at) values (nextval('foundation.user_scope_seq'), ?, ?, ?, ?, 'secadmin', now())", name, job, Resolved.FEILONG,
          Resolved.today().minusDays(1));
    }
    var both = Caller.named(name).as(JobRole.TOWN, JobRole.CLERK);
    var item = resolved().item("同一人经办", "SERVICE", "LITERACY", "3000.00");
    var number = both.calls(() -> projects.open(Resolved.plan(item, null)));
    both.does(() -> filings.submit(number, now(number)));
    assertEquals("project.own", refused(() -> both.does(() -> filings.file(number, now(number)))));
    assertEquals(ProjectState.SUBMITTED, status(number));
  }

  @Test void an_item_is_taken_once_and_only_in_effect() {
    var item = resolved().item("步道照明", "WORKS", "HARDWARE", "5000.00");
    var number = CLERK.calls(() -> projects.open(Resolved.plan(item, null)));
    assertThrows(RuntimeException.class, () -> CLERK.does(() -> projects.open(Resolved.plan(item, null))));
    assertEquals(List.of(number), CLERK.calls(() -> projects.of(item)));
    var public_ = resolved().item("还在公示", "WORKS", "HARDWARE", "5000.00", null);
    assertEquals("resolution.not-effective", refused(() -> CLERK.does(() -> projects.open(Resolved.plan(public_, null)))));
    assertEquals("project.unknown-template", refused(() -> CLERK.does(() -> projects.open(Resolved.plan(public_.replace(public_, resolved().item("模板", "SERVICE", "LITERACY", "100.00")), "MICRO_RENEWAL")))));
  }

  @Test void a_notice_says_who_may_bid() {
    var number = filed("WORKS", "66000.00");
    called(number, TenderKind.TENDER, 3, "10");
    assertEquals("bid.own-short", refused(() -> CLERK.does(() -> tenders.enter(number, bid(number, 0, "60000.00", "6599.99")))));
    assertEquals("bid.over", refused(() -> CLERK.does(() -> tenders.enter(number, bid(number, 0, "66000.01", "6600.00")))));
    assertEquals("bid.credit-code", refused(() -> {
      var bid = bid(number, 0, "60000.00", "6600.00");
      bid.setCreditCode("91510131000000000X");
      CLERK.does(() -> tenders.enter(number, bid));
    }));
    assertEquals("bid.scope", refused(() -> {
      var bid = bid(number, 0, "60000.00", "6600.00");
      bid.setScope("餐饮服务");
      CLERK.does(() -> tenders.enter(number, bid));
    }));
    CLERK.does(() -> tenders.enter(number, bid(number, 0, "60000.00", "6600.00")));
    assertEquals("bid.twice", refused(() -> CLERK.does(() -> tenders.enter(number, bid(number, 0, "50000.00", "6600.00")))));
    assertEquals("tender.too-few", refused(() -> CLERK.does(() -> tenders.openBids(number, now(number)))));
    assertEquals("tender.not-chosen", refused(() -> CLERK.does(() -> contracts.sign(number, signing(number, "60000.00")))));
    CLERK.does(() -> tenders.cancel(number, now(number)));
    assertEquals(ProjectState.TOWN_FILED, status(number));
    called(number, TenderKind.TENDER, 1, "0");
    assertEquals(2, sheet(number).tenders().size());
  }

  @Test void a_failed_review_gives_back_what_is_not_paid_and_bars_the_provider_for_a_year() {
    var number = filed("RESIDENTS", "20000.00");
    called(number, TenderKind.ENTRUST, 1, "0");
    CLERK.does(() -> tenders.enter(number, bid(number, 3, "20000.00", "0")));
    CLERK.does(() -> tenders.openBids(number, now(number)));
    long chosen = sheet(number).tenders().get(0).bids().get(0).id();
    int seen = sheet(number).line().version();
    CLERK.does(() -> tenders.choose(number, seen, chosen, "本社区自组织"));
    CLERK.does(() -> contracts.sign(number, signing(number, "20000.00")));
    paid(asked(number, 1));
    CLERK.does(() -> executions.begin(number, now(number)));
    assertEquals("project.move-not-allowed", refused(() -> TOWN.does(() -> reviews.hold(number, review(number, ReviewKind.MIDTERM, "80", FIVE)))), "no midterm review in this template");
    CLERK.does(() -> executions.handOver(number, now(number)));
    SUPERVISOR.does(() -> executions.accept(number, now(number)));
    assertEquals("review.too-few", refused(() -> TOWN.does(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "80", FIVE[0], FIVE[1], FIVE[2], FIVE[3])))));
    assertEquals("review.side-missing", refused(() -> TOWN.does(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "80", FIVE[0], FIVE[1], FIVE[3], FIVE[3], FIVE[4])))));
    assertEquals(new BigDecimal("59.99"), TOWN.calls(() -> reviews.hold(number, review(number, ReviewKind.FINAL, "59.99", FIVE))));
    var sheet = sheet(number);
    assertFalse(sheet.facts().passed());
    assertEquals(new BigDecimal("10000.00"), sheet.facts().returned());
    assertEquals(Resolved.today().plusYears(1).minusDays(1), sheet.facts().barredUntil());
    assertEquals("fund.released", refused(() -> asked(number, 2)));
    var next = filed("RESIDENTS", "5000.00");
    called(next, TenderKind.ENTRUST, 1, "0");
    assertEquals("bid.barred", refused(() -> CLERK.does(() -> tenders.enter(next, bid(next, 3, "5000.00", "0")))));
    TOWN.does(() -> settlements.settle(number, now(number)));
    assertEquals(new BigDecimal("10000.00"), sheet(number).facts().returned());
  }

  @Test void a_change_beyond_ten_percent_takes_a_new_resolution() {
    var number = contracted("SERVICE", "50000.00", "40000.00");
    assertEquals("project.change-needs-resolution", refused(() -> change(number, "44000.01", null, null)));
    change(number, "44000.00", null, null);
    assertEquals(List.of("16000.00", "16000.00", "12000.00"), sheet(number).instalments().stream().map(one -> one.amount().toPlainString()).toList());
    assertEquals("project.change-needs-resolution", refused(() -> change(number, "44500.00", null, null)), "small steps add up");
    assertEquals("project.change-needs-resolution", refused(() -> change(number, "44000.00", ItemPurpose.LITERACY, null)), "another purpose");
    var more = resolved().item("追加一处", "SERVICE", "LITERACY", "6000.00");
    assertEquals("project.change-short", refused(() -> change(number, "50500.00", null, more)));
    change(number, "50000.00", ItemPurpose.LITERACY, more);
    var sheet = sheet(number);
    assertEquals(new BigDecimal("56000.00"), sheet.line().amount());
    assertEquals(ItemPurpose.LITERACY, sheet.facts().purpose());
    assertEquals(4, sheet.instalments().size());
    assertEquals(more, sheet.instalments().get(3).item());
    assertEquals(new BigDecimal("50000.00"), sheet.money().contracted());
    assertEquals(List.of(number), CLERK.calls(() -> projects.of(more)));
    change(number, "46000.00", null, null);
    assertEquals(new BigDecimal("46000.00"), sheet(number).money().contracted());
  }

  private void change(String number, String amount, ItemPurpose purpose, String item) {
    int version = sheet(number).line().version();
    CLERK.does(() -> contracts.change(number, new ChangeContract(version, new BigDecimal(amount), purpose, item, "居民要求调整")));
  }

  @Test void two_who_ask_for_the_same_instalment_at_once_make_one_payment() throws Exception {
    var number = contracted("WORKS", "10000.00", "10000.00");
    int version = sheet(number).line().version();
    var asks = new ArrayList<Future<String>>();
    for (int i = 0; i < 8; i++) {
      var invoice = "TWICE" + number.replace("-", "") + i;
      asks.add(threads.submit(() -> CLERK.calls(() -> contracts.ask(number, version, 1, invoice))));
    }
    int through = 0;
    for (var ask : asks) {
      try {
        assertFalse(ask.get().isBlank());
        through++;
      } catch (java.util.concurrent.ExecutionException refused) {
        assertTrue(refused.getCause() instanceof Refusal, refused::toString);
      }
    }
    assertEquals(1, through);
    assertEquals(1, sql().number("select count(*) from projects.payment where item = ?", sheet(number).line().item()));
  }

  @Test void a_refused_payment_may_be_asked_for_anew() {
    var number = contracted("WORKS", "12000.00", "12000.00");
    var first = asked(number, 1);
    assertEquals("project.instalment-asked", refused(() -> asked(number, 1)));
    SUPERVISOR.does(() -> payments.refuse(first, version(first), "发票抬头有误"));
    var second = asked(number, 1);
    paid(second);
    assertEquals(second, sheet(number).instalments().get(0).payment());
  }

  @Test void a_project_that_is_stopped_gives_its_money_back_and_a_claim_finds_what_was_paid_wrongly() {
    var number = contracted("WORKS", "15000.00", "14000.00");
    paid(asked(number, 1));
    TOWN.does(() -> settlements.stop(number, now(number)));
    assertEquals(new BigDecimal("9400.00"), sheet(number).facts().returned());
    var item = sheet(number).line().item();
    int version = sheet(number).line().version();
    FINANCE.does(() -> settlements.clawBack(number, version, new FindClaim(item, "多付材料款", "审〔2026〕7号", new BigDecimal("600.00"), Resolved.today())));
    assertEquals(new BigDecimal("5000.00"), sheet(number).line().paid());
    assertEquals(1, sheet(number).findings().size());
    assertEquals("project.move-not-allowed", refused(() -> CLERK.does(() -> executions.begin(number, now(number)))));
  }

  @Test void micro_renewal_demands_pictures_before_and_a_planner() {
    var item = resolved().item("村头树下", "WORKS", "COURTYARD", "9000.00");
    var plan = Resolved.plan(item, "MICRO_RENEWAL");
    plan.setPlanner(" ");
    assertEquals("project.planner-missing", refused(() -> CLERK.does(() -> projects.open(plan))));
    var number = CLERK.calls(() -> projects.open(Resolved.plan(item, "MICRO_RENEWAL")));
    assertTrue(sheet(number).facts().photos());
    CLERK.does(() -> filings.submit(number, now(number)));
    TOWN.does(() -> filings.sendBack(number, now(number)));
    assertEquals(ProjectState.PREPARED, status(number));
    var old = now(number);
    CLERK.does(() -> filings.submit(number, old));
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> filings.takeBack(number, old))));
  }
}
