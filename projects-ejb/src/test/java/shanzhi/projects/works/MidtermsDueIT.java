package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.Executions;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.ReviewSide;
import shanzhi.projects.works.boundary.Reviews;
import shanzhi.projects.works.boundary.SignContract;
import shanzhi.projects.works.boundary.TenderKind;
import shanzhi.projects.works.boundary.Tenders;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Once half of its days or of its work is over, a project waits for its midterm review in the list of whoever holds it. */
@ExtendWith(ArquillianExtension.class)
class MidtermsDueIT {

  private static final ReviewSide[] FIVE = {ReviewSide.COMMUNITY, ReviewSide.ACCEPTANCE_GROUP, ReviewSide.SUPERVISION, ReviewSide.RESIDENT, ReviewSide.EXPERT};

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", MidtermsDueIT.class, Resolved.class, FundSamples.class); }

  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Executions executions;
  @Inject Reviews reviews;
  @Inject Commitments commitments;
  @Inject Approvals approvals;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private int version(String number) { return FundSamples.CLERK.calls(() -> projects.sheet(number)).line().version(); }

  private ActOnProject now(String number) { return ActOnProject.at(version(number), "好"); }

  /** Begun today and to end in twenty days. */
  private String begun(String kind) {
    var item = new Resolved(database, commitments, FundSamples.CLERK).item("院落微更新", kind, "COURTYARD", "8000.00");
    return FundSamples.CLERK.calls(() -> {
      var number = projects.open(Resolved.plan(item, null));
      filings.submit(number, now(number));
      FundSamples.TOWN.does(() -> filings.file(number, ActOnProject.at(version(number), "同意备案")));
      var notice = new CallTender();
      notice.setVersion(version(number));
      notice.setKind(TenderKind.ENTRUST);
      notice.setClosesOn(Resolved.today());
      notice.setLeastBidders(1);
      notice.setOwnPercent(BigDecimal.ZERO);
      notice.setScope("园林绿化");
      tenders.call(number, notice);
      tenders.enter(number, new EnterBid(version(number), "投标人", Resolved.firm(0), "园林绿化工程施工", "负责人", new BigDecimal("8000.00"), BigDecimal.ZERO));
      tenders.openBids(number, now(number));
      tenders.choose(number, version(number), projects.sheet(number).tenders().get(0).bids().get(0).id(), "有经验");
      contracts.sign(number, new SignContract(version(number), "HT-" + number, new BigDecimal("8000.00"), Resolved.today(), Resolved.today().plusDays(20), "9222000000000001880"));
      executions.begin(number, now(number));
      return number;
    });
  }

  private List<String> waits(Caller who, String number) { return who.calls(() -> approvals.waiting(100)).stream().filter(one -> one.number().equals(number)).map(ApprovalLine::step).toList(); }

  /** So many days of it are over. */
  private void daysPass(String number, int days) { Sql.on(database).update("update projects.project set starts_on = starts_on - ?, ends_on = ends_on - ? where number = ?", days, days, number); }

  @Test void half_of_its_days_bring_a_project_before_the_reviewers_and_the_review_takes_it_away() {
    var number = begun("WORKS");
    assertEquals(List.of(), waits(FundSamples.TOWN, number), "it has only just begun");
    daysPass(number, 11);
    assertEquals(List.of("MIDTERM"), waits(FundSamples.TOWN, number));
    for (var who : List.of(FundSamples.CLERK, FundSamples.SUPERVISOR, FundSamples.FINANCE, FundSamples.LEADER)) assertEquals(List.of(), waits(who, number), who.name());
    var review = new HoldReview();
    review.setVersion(version(number));
    review.setKind(ReviewKind.MIDTERM);
    review.setHeldOn(Resolved.today());
    review.setWords("现场评分");
    for (var side : FIVE) review.getScores().add(new HoldReview.Score("某" + side, side, new BigDecimal("80"), new BigDecimal("80"), new BigDecimal("80"), new BigDecimal("80")));
    FundSamples.TOWN.calls(() -> reviews.hold(number, review));
    assertEquals(List.of(), waits(FundSamples.TOWN, number));
    assertTrue(FundSamples.TOWN.calls(() -> approvals.done(100)).stream().anyMatch(one -> one.number().equals(number) && one.step().equals("PASS_MIDTERM")));
  }

  @Test void what_its_procedure_reviews_only_at_the_end_never_waits_for_a_midterm() {
    var number = begun("RESIDENTS");
    daysPass(number, 15);
    assertEquals(List.of(), waits(FundSamples.TOWN, number));
  }
}
