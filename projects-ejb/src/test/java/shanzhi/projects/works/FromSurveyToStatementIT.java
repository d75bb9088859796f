package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.FEILONG;
import static shanzhi.projects.deliberation.DeliberationSamples.draft;
import static shanzhi.projects.deliberation.DeliberationSamples.fresh;
import static shanzhi.projects.deliberation.DeliberationSamples.record;
import static shanzhi.projects.deliberation.DeliberationSamples.today;
import static shanzhi.projects.deliberation.DeliberationSamples.upTo;
import static shanzhi.projects.deliberation.DeliberationSamples.yesterday;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.Told;
import shanzhi.projects.deliberation.DeliberationSamples;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.boundary.EnterMember;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.MemberLine;
import shanzhi.projects.deliberation.boundary.Proposals;
import shanzhi.projects.deliberation.boundary.ProposeAsParty;
import shanzhi.projects.deliberation.boundary.Publicities;
import shanzhi.projects.deliberation.boundary.PublishResolution;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.ledger.boundary.Claims;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.Dossiers;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.Executions;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.PlanProject;
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

/** What residents of 飞龙社区 said in a survey, through council, filing, two instalments and acceptance to the public statement, by six people. */
@ExtendWith(ArquillianExtension.class)
class FromSurveyToStatementIT {

  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller SUPERVISOR = Caller.named("supervisor").as(JobRole.SUPERVISOR);
  private static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", FromSurveyToStatementIT.class, DeliberationSamples.class, Told.class); }

  @Inject Demands demands;
  @Inject Proposals proposals;
  @Inject Bodies bodies;
  @Inject Meetings meetings;
  @Inject Publicities publicities;
  @Inject Resolutions resolutions;
  @Inject Takeovers takeovers;
  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Executions executions;
  @Inject Reviews reviews;
  @Inject Payments payments;
  @Inject Claims claims;
  @Inject Settlements settlements;
  @Inject Statements statements;
  @Inject Dossiers dossiers;
  @Inject OutboxDesk outbox;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private ProjectSheet sheet(String number) { return CLERK.calls(() -> projects.sheet(number)); }

  private ActOnProject now(String number) { return ActOnProject.at(sheet(number).line().version(), "同意"); }

  private int proposal(String number) { return proposals.sheet(number).line().version(); }

  /** From the demand to an item in effect. */
  private String resolved() {
    FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(FEILONG, FundSource.GUARANTEE, today().getYear(), new BigDecimal("60000.00"), today(), fresh("拨款单")))));
    var demand = CLERK.calls(() -> demands.enter(EnterDemand.of(FEILONG, DemandOrigin.SURVEY, fresh("一户一表"), fresh("想要花池"), ItemPurpose.COURTYARD, 46)));
    var draft = draft(FEILONG, "30000.00");
    draft.getDemands().add(demand);
    var number = CLERK.calls(() -> {
      var drawn = proposals.drawUp(draft, null);
      assertEquals(List.of(), proposals.submit(drawn, proposal(drawn)));
      proposals.propose(drawn, ProposeAsParty.at(proposal(drawn), "社区党委", today(), "同意提议"));
      return drawn;
    });
    var resolution = CLERK.calls(() -> {
      long hearing = bodies.found(KeepBody.of(FEILONG, BodyKind.HEARING, Counting.PERSONS, fresh("听证会"), today().minusYears(1)));
      var heard = meetings.call(CallMeeting.of(hearing, "听证会", yesterday(), today().minusDays(8), number));
      var minutes = record(meetings.sheet(heard).line().version(), List.of(), Vote.of(1, 20, 5, 0));
      minutes.setPresent(25);
      meetings.record(heard, minutes);
      meetings.confirm(heard, meetings.sheet(heard).line().version());
      long council = bodies.found(KeepBody.of(FEILONG, BodyKind.RESIDENTS_COUNCIL, Counting.MEMBERS, fresh("议事会"), today().minusYears(1)));
      upTo(31).forEach(n -> bodies.enter(EnterMember.of(council, "%03d".formatted(n), "成员" + n, today().minusYears(1))));
      var came = bodies.sheet(council).members().stream().limit(22).map(MemberLine::id).toList();
      var met = meetings.call(CallMeeting.of(council, "议事会例会", yesterday(), today().minusDays(3), number));
      meetings.record(met, record(meetings.sheet(met).line().version(), came, Vote.of(1, 17, 4, 1)));
      return meetings.confirm(met, meetings.sheet(met).line().version());
    });
    var publicity = CLERK.calls(() -> publicities.publish(resolutions.sheet(resolution).line().version(), PublishResolution.of(resolution, today(), today().plusDays(6))));
    Sql.on(database).update("update projects.publicity set from_day = from_day - 30, until_day = until_day - 30 where number = ?", publicity);
    Sql.on(database).update("update projects.resolution set decided_on = decided_on - 40 where number = ?", resolution);
    CLERK.does(() -> publicities.complete(publicity, publicities.sheet(publicity).line().version()));
    return CLERK.calls(() -> resolutions.sheet(resolution)).items().get(0).item().item();
  }

  private String paid(String number, int no) {
    var payment = CLERK.calls(() -> contracts.ask(number, sheet(number).line().version(), no, fresh("INV").replaceAll("[^0-9A-Za-z]", "")));
    SUPERVISOR.does(() -> payments.consent(payment, version(payment)));
    TOWN.does(() -> payments.approve(payment, version(payment)));
    FINANCE.does(() -> payments.instruct(payment, version(payment)));
    FINANCE.does(() -> payments.settle(payment, today(), fresh("回单")));
    return payment;
  }

  /** Each of them once, when it was their turn; a step that somebody was quick with asks nobody. */
  private List<String> told(String number) { return new Told(database, outbox).of(number); }

  private int version(String payment) { return (int) Sql.on(database).number("select version from projects.payment where number = ?", payment); }

  @Test void a_survey_becomes_a_project_that_is_paid_accepted_and_stated_in_public() {
    var item = resolved();
    var spentBefore = spent();
    var plan = new PlanProject();
    plan.setItem(item);
    plan.setGoal("新建花池，添置长椅");
    plan.setPlace("2 号院");
    plan.setHouseholds(86);
    plan.setLead("项目专员");
    plan.setStartsOn(today());
    plan.setEndsOn(today().plusDays(20));
    var number = CLERK.calls(() -> projects.open(plan));
    CLERK.does(() -> filings.submit(number, now(number)));
    TOWN.does(() -> filings.file(number, now(number)));
    var notice = new CallTender();
    notice.setVersion(sheet(number).line().version());
    notice.setKind(TenderKind.ENTRUST);
    notice.setClosesOn(today());
    notice.setScope("园林绿化");
    CLERK.does(() -> tenders.call(number, notice));
    CLERK.does(() -> tenders.enter(number, new EnterBid(sheet(number).line().version(), "田园里社区发展中心", code("52510131MJX910000"), "园林绿化", "负责人", new BigDecimal("30000.00"), BigDecimal.ZERO)));
    CLERK.does(() -> tenders.openBids(number, now(number)));
    CLERK.does(() -> tenders.choose(number, sheet(number).line().version(), sheet(number).tenders().get(0).bids().get(0).id(), "居民推荐"));
    CLERK.does(() -> contracts.sign(number, new SignContract(sheet(number).line().version(), fresh("HT"), new BigDecimal("29000.00"), today(), today().plusDays(20), "92220000000000188")));
    var first = paid(number, 1);
    assertEquals(1, told(first).stream().filter("clerk CC 已支付"::equals).count(), () -> told(first).toString());
    CLERK.does(() -> executions.begin(number, now(number)));
    if (sheet(number).ribbon().stream().anyMatch(phase -> phase.code().equals("MIDTERM"))) TOWN.calls(() -> reviews.hold(number, review(number)));
    paid(number, 2);
    CLERK.does(() -> executions.handOver(number, now(number)));
    assertEquals(1, told(number).stream().filter("supervisor TODO 待验收"::equals).count(), () -> told(number).toString());
    SUPERVISOR.does(() -> executions.accept(number, now(number)));
    assertTrue(told(number).containsAll(List.of("town TODO 待终期评价", "clerk CC 已验收")), () -> told(number).toString());
    var done = LEADER.calls(() -> projects.sheet(number));
    assertEquals(ProjectState.ACCEPTANCE, done.line().status());
    assertTrue(done.ribbon().stream().filter(phase -> List.of("DEMAND", "PARTY_PROPOSAL", "HEARING", "COUNCIL_RESOLVED", "PUBLICITY").contains(phase.code())).allMatch(phase -> phase.on() != null), done.ribbon().toString());
    assertEquals(new BigDecimal("23200.00"), done.line().paid());
    assertEquals(new BigDecimal("23200.00"), spent().subtract(spentBefore));
    assertNotNull(AUDITOR.calls(() -> statements.print(FEILONG, today().getYear(), (today().getMonthValue() + 2) / 3)).pdf());
    assertNotNull(CLERK.calls(() -> dossiers.publicity(number)).pdf());
    found(number, item);
  }

  /** What an audit finds stands on the project's sheet, entered there or in the books. */
  private void found(String number, String item) {
    FINANCE.does(() -> settlements.clawBack(number, sheet(number).line().version(), new FindClaim(item, "多付材料款", "审〔2026〕7号", new BigDecimal("600.00"), today())));
    FINANCE.does(() -> claims.find(new FindClaim(item, "重复计价", "审〔2026〕8号", new BigDecimal("300.00"), today())));
    assertEquals(List.of("重复计价 300.00 0.00", "多付材料款 600.00 0.00"), sheet(number).findings().stream().map(one -> one.finding() + " " + one.amount() + " " + one.recovered()).toList());
    assertEquals(new BigDecimal("22300.00"), sheet(number).line().paid());
  }

  /** What the public statement of the quarter says was spent. */
  private BigDecimal spent() {
    return AUDITOR.calls(() -> statements.of(FEILONG, today().getYear(), (today().getMonthValue() + 2) / 3)).lines().stream().map(line -> line.spent()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private HoldReview review(String number) {
    var review = new HoldReview();
    review.setVersion(sheet(number).line().version());
    review.setKind(ReviewKind.MIDTERM);
    review.setHeldOn(today());
    review.setWords("进度符合合同");
    for (var side : ReviewSide.values()) review.getScores().add(new HoldReview.Score("某" + side, side, new BigDecimal("85"), new BigDecimal("90"), new BigDecimal("80"), new BigDecimal("88")));
    return review;
  }

  private static String code(String body) {
    for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) if (shanzhi.kernel.CheckDigits.creditCode(body + last)) return body + last;
    throw new IllegalStateException();
  }
}
