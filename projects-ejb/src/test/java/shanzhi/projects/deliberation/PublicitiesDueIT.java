package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.kernel.Actor;
import shanzhi.projects.Told;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.deliberation.boundary.AnswerObjection;
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.EnterObjection;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.control.PublicitiesDue;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A publicity ends by itself when its days are over; an objection holds it up. */
@ExtendWith(ArquillianExtension.class)
class PublicitiesDueIT extends DeliberationCase {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", PublicitiesDueIT.class, DeliberationCase.class, DeliberationSamples.class, Told.class); }

  @Inject PublicitiesDue due;
  @Inject OutboxDesk outbox;
  @Inject Approvals approvals;

  private Told told() { return new Told(database, outbox); }

  /** What of a thing waits in somebody's approvals. */
  private List<String> approved(Caller who, String number) { return who.calls(() -> approvals.waiting(100)).stream().filter(one -> one.number().equals(number)).map(ApprovalLine::step).toList(); }

  private PublicityStatus status(String publicity) { return CLERK.calls(() -> publicities.sheet(publicity)).line().status(); }

  private ResolutionStatus standing(String resolution) { return CLERK.calls(() -> resolutions.sheet(resolution)).line().status(); }

  @Test void a_publicity_whose_days_are_over_ends_by_itself_and_whoever_hung_it_out_is_told() {
    money(FEILONG, "40000.00");
    var resolution = resolved("20000.00");
    var publicity = published(resolution);
    due.turnOfTheDay();
    assertEquals(PublicityStatus.RUNNING, status(publicity), "its last day is ahead");
    pass(publicity);
    assertTrue(due.turnOfTheDay() >= 1);
    assertEquals(PublicityStatus.DONE, status(publicity));
    assertEquals(ResolutionStatus.EFFECTIVE, standing(resolution));
    assertEquals(today(), CLERK.calls(() -> resolutions.sheet(resolution)).items().get(0).item().effectiveOn());
    assertEquals(Actor.SYSTEM, CLERK.calls(() -> publicities.sheet(publicity)).steps().get(0).actor(), "written down as what the suite did");
    assertEquals(List.of("clerk TODO 公示期满，可以立项"), told().of(publicity));
    due.turnOfTheDay();
    assertEquals(List.of("clerk TODO 公示期满，可以立项"), told().of(publicity), "once");
  }

  @Test void an_objection_holds_the_end_up_until_it_is_answered() {
    money(FEILONG, "40000.00");
    var resolution = resolved("20000.00");
    var publicity = published(resolution);
    long objection = CLERK.calls(() -> publicities.object(publicity, EnterObjection.of("王小明", "价格偏高")));
    pass(publicity);
    due.turnOfTheDay();
    assertEquals(PublicityStatus.FROZEN, status(publicity));
    assertEquals(ResolutionStatus.FROZEN, standing(resolution));
    assertEquals(List.of("ANSWER"), approved(TOWN, publicity));
    assertEquals(List.of(), approved(CLERK, publicity), "the town's to answer");
    assertTrue(told().of(publicity).contains("town TODO 待答复异议"), () -> told().of(publicity).toString());
    assertFalse(told().of(publicity).stream().anyMatch(one -> one.startsWith("clerk TODO")));
    TOWN.does(() -> publicities.answer(publicity, AnswerObjection.of(objection, "三家询价，附后", false)));
    assertEquals(PublicityStatus.RUNNING, status(publicity));
    assertEquals(List.of(), approved(TOWN, publicity));
    assertTrue(due.turnOfTheDay() >= 1);
    assertEquals(ResolutionStatus.EFFECTIVE, standing(resolution));
    assertTrue(told().of(publicity).containsAll(List.of("clerk CC 公示恢复", "clerk TODO 公示期满，可以立项")), () -> told().of(publicity).toString());
  }

  @Test void whoever_entered_an_objection_is_not_asked_to_answer_it_and_minutes_wait_to_be_confirmed() {
    money(FEILONG, "40000.00");
    var publicity = published(resolved("20000.00"));
    TOWN.does(() -> publicities.object(publicity, EnterObjection.of("李四", "位置不合适")));
    assertEquals(List.of(), approved(TOWN, publicity));
    var proposal = submitted(CLERK, draft(FEILONG, "100.00"));
    long body = hearing(FEILONG);
    var meeting = CLERK.calls(() -> meetings.call(CallMeeting.of(body, "听证会", yesterday(), today().minusDays(8), proposal)));
    assertEquals(List.of(), approved(CLERK, meeting), "nothing is written yet");
    CLERK.does(() -> {
      var record = record(meetings.sheet(meeting).line().version(), List.of(), Vote.of(1, 18, 4, 0));
      record.setPresent(22);
      meetings.record(meeting, record);
    });
    assertEquals(List.of("CONFIRM"), approved(CLERK, meeting));
    CLERK.does(() -> meetings.confirm(meeting, meetings.sheet(meeting).line().version()));
    assertEquals(List.of(), approved(CLERK, meeting));
    assertEquals(List.of("CONFIRM"), CLERK.calls(() -> approvals.done(100)).stream().filter(one -> one.number().equals(meeting)).map(ApprovalLine::step).toList());
  }

  @Test void one_whose_objection_holds_never_takes_effect() {
    money(FEILONG, "40000.00");
    var resolution = resolved("20000.00");
    var publicity = published(resolution);
    long objection = CLERK.calls(() -> publicities.object(publicity, EnterObjection.of("王小明", "产权单位应当承担")));
    TOWN.does(() -> publicities.answer(publicity, AnswerObjection.of(objection, "异议成立", true)));
    pass(publicity);
    due.turnOfTheDay();
    assertEquals(PublicityStatus.SET_ASIDE, status(publicity));
    assertEquals(ResolutionStatus.SET_ASIDE, standing(resolution));
    assertTrue(told().of(publicity).contains("clerk ALERT 异议成立"), () -> told().of(publicity).toString());
  }
}
