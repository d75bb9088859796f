package shanzhi.projects.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.DrawVote;
import shanzhi.projects.votes.boundary.EnterPaper;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Papers wait in the list of whoever may read them next, and in nobody else's: two read, a third decides. */
@ExtendWith(ArquillianExtension.class)
class PapersWaitIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", PapersWaitIT.class, FundSamples.class); }

  @Inject Votes votes;
  @Inject VotePapers papers;
  @Inject Approvals approvals;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private String number;

  @BeforeEach void openAVote() {
    var vote = new DrawVote();
    vote.setCommunity(FundSamples.FEILONG);
    vote.setTitle("纸质票核对");
    vote.setKind(BallotKind.APPROVAL);
    vote.setBudget(new BigDecimal("100000"));
    vote.setMost(2);
    vote.setOpens(LocalDateTime.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1));
    vote.setCloses(vote.getOpens().plusDays(7));
    vote.setResultUntil(vote.getCloses().toLocalDate().plusDays(7));
    vote.getItems().addAll(List.of(DrawVote.Item.of("路灯", new BigDecimal("60000")), DrawVote.Item.of("长椅", new BigDecimal("50000"))));
    number = FundSamples.CLERK.calls(() -> votes.draw(vote));
    FundSamples.CLERK.does(() -> votes.announce(number, -1));
    Sql.on(database).update("update projects.vote set opens = now() - interval '1 hour', closes = now() + interval '1 hour' where number = ?", number);
  }

  @AfterEach void withdraw() { FundSamples.CLERK.does(() -> votes.withdraw(number, -1, "测试结束")); }

  private List<ApprovalLine> of(Caller who, boolean past) {
    return who.calls(() -> past ? approvals.done(100) : approvals.waiting(100)).stream().filter(one -> one.kind() == ApprovalKind.PAPER && one.number().equals(number)).toList();
  }

  private List<String> waits(Caller who) { return of(who, false).stream().map(one -> one.step() + " " + one.pieces()).toList(); }

  private void read(Caller who, int no, Integer... items) { who.calls(() -> papers.read(number, new EnterPaper(no, true, Choices.of(items)))); }

  @Test void a_paper_read_once_waits_for_everybody_else_who_may_read_it() {
    assertEquals(List.of(), waits(FundSamples.SUPERVISOR), "nothing is read yet");
    read(FundSamples.CLERK, 1, 1);
    read(FundSamples.CLERK, 2, 2);
    read(FundSamples.SUPERVISOR, 3, 2);
    assertEquals(List.of("READ 2"), waits(FundSamples.SUPERVISOR));
    assertEquals(List.of("READ 1"), waits(FundSamples.CLERK));
    assertEquals(List.of("READ 3"), waits(FundSamples.TOWN), "whoever may recount may read too");
    for (var who : List.of(FundSamples.STRANGER, FundSamples.LEADER, FundSamples.AUDITOR, FundSamples.FINANCE)) assertEquals(List.of(), waits(who), who.name());
    assertEquals(List.of("READ1", "READ1"), of(FundSamples.SUPERVISOR, false).get(0).hands().stream().map(ApprovalLine.Hand::deed).toList(), "by the clerk and by oneself");
    read(FundSamples.SUPERVISOR, 1, 1);
    assertEquals(List.of("READ 1"), waits(FundSamples.SUPERVISOR), "what agrees waits no more");
    assertEquals(List.of("READ2"), of(FundSamples.SUPERVISOR, true).stream().map(ApprovalLine::step).toList());
  }

  @Test void a_difference_waits_for_a_third_person_and_the_two_readers_do_not_decide_it() {
    read(FundSamples.CLERK, 1, 1);
    read(FundSamples.SUPERVISOR, 1, 2);
    assertEquals(List.of(), waits(FundSamples.CLERK));
    assertEquals(List.of(), waits(FundSamples.SUPERVISOR), "who read it once");
    assertEquals(List.of("DECIDE 1"), waits(FundSamples.TOWN));
    var refused = assertThrows(Refusal.class, () -> FundSamples.SUPERVISOR.does(() -> papers.decide(number, new EnterPaper(1, true, Choices.of(1)), "看错了")));
    assertEquals("vote.own-difference", refused.key());
    FundSamples.TOWN.does(() -> papers.decide(number, new EnterPaper(1, true, Choices.of(1)), "第 2 项被划去"));
    assertEquals(List.of(), waits(FundSamples.TOWN));
    assertEquals(List.of("DECIDE"), of(FundSamples.TOWN, true).stream().map(ApprovalLine::step).toList());
  }

  @Test void two_invalid_papers_are_alike_and_what_is_withdrawn_waits_for_nobody() {
    for (var who : List.of(FundSamples.CLERK, FundSamples.SUPERVISOR)) who.calls(() -> papers.read(number, new EnterPaper(1, false, Choices.of())));
    assertEquals(List.of(), waits(FundSamples.TOWN));
    read(FundSamples.CLERK, 2, 1);
    assertEquals(List.of("READ 1"), waits(FundSamples.TOWN));
    Sql.on(database).update("update projects.vote set state = 'WITHDRAWN' where number = ?", number);
    assertEquals(List.of(), waits(FundSamples.TOWN));
    Sql.on(database).update("update projects.vote set state = 'ANNOUNCED' where number = ?", number);
  }
}
