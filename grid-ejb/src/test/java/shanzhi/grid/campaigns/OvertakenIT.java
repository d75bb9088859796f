package shanzhi.grid.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.messages.control.EscalationDesk;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.FillTask;
import shanzhi.grid.campaigns.boundary.HazardLine;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.grid.campaigns.control.TaskSweep;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What comes late or twice, as from a telephone without a network: done once, and whoever was overtaken learns by what. */
@ExtendWith(ArquillianExtension.class)
class OvertakenIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller CHECKER = Caller.named("checker").as(JobRole.CHECKER);
  static final Caller STRANGER = Caller.named("town-jt").as(JobRole.TOWN);
  static final Caller STRANGE_MEMBER = Caller.named("member-jt").as(JobRole.MEMBER);
  static final Caller HR = Caller.named("hr").as(JobRole.HR);
  static final String GRID = "5101310010062001005";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", OvertakenIT.class, SampleForms.class); }

  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;
  @Inject Hazards hazards;
  @Inject TaskSweep sweep;
  @Inject Issuing issuing;
  @Inject Campaigns campaigns;
  @Inject OutboxDesk outbox;
  @Inject EscalationDesk escalation;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** The member's own receipt of a demonstration campaign. */
  private long receipt(String title) {
    return Sql.on(database).one("select t.id from grid.task t join grid.campaign c on c.id = t.campaign where t.unit = ? and c.title like ?", row -> row.big("id"), GRID, title + "%").orElseThrow();
  }

  private static Refusal refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed)); }

  @Test void the_same_request_signs_fills_in_and_feeds_back_once() {
    long id = receipt("防汛减灾");
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) MEMBER.does(() -> fieldwork.sign(id, key + "s"));
    for (int i = 0; i < 2; i++) MEMBER.calls(() -> fieldwork.fill(id, FillTask.of(0, Map.of("f3", "0", "f4", "YES")).read(0), key + "f"));
    assertEquals(1, MEMBER.calls(() -> tasks.form(id, 0)).version());
    int old = MEMBER.calls(() -> tasks.sheet(id)).version() - 1;
    var late = refused(MEMBER, () -> fieldwork.feedBack(id, Act.at(old, "查完"), key + "b"));
    assertEquals("changed-by-someone-else", late.key());
    assertTrue(late.changes().fields().stream().anyMatch(field -> field.name().equals("task.forms.filled")), "it was filled in since");
    int now = MEMBER.calls(() -> tasks.sheet(id)).version();
    for (int i = 0; i < 2; i++) MEMBER.does(() -> fieldwork.feedBack(id, Act.at(now, "查完"), key + "n"));
    assertEquals(1, MEMBER.calls(() -> tasks.sheet(id)).steps().stream().filter(step -> step.move().equals("FEED_BACK")).count());
    var gone = refused(CLERK, () -> fieldwork.feedBack(id, Act.at(now, "我也查完"), null));
    assertEquals(List.of("TaskMove.FEED_BACK"), gone.changes().steps().stream().map(step -> step.deed()).toList());
  }

  @Test void a_form_filled_in_by_another_meanwhile_is_not_written_over_unseen() {
    long id = receipt("人房信息");
    long household = MEMBER.calls(() -> tasks.forms(id, 0, 1)).rows().get(0).household();
    int read = MEMBER.calls(() -> tasks.form(id, household)).version();
    CLERK.calls(() -> fieldwork.fill(id, FillTask.of(household, Map.of("f4", "社区先填")).read(read), null));
    var refusal = refused(MEMBER, () -> fieldwork.fill(id, FillTask.of(household, Map.of("f4", "网格员后填")).read(read), null));
    assertEquals("changed-by-someone-else", refusal.key());
    assertEquals("task.fill", refusal.changes().steps().get(0).deed());
    assertTrue(refusal.changes().fields().stream().anyMatch(field -> "社区先填".equals(field.after())), refusal.changes().toString());
    assertEquals("社区先填", MEMBER.calls(() -> tasks.form(id, household)).answers().get("f4"));
    MEMBER.calls(() -> fieldwork.fill(id, FillTask.of(household, Map.of("f4", "网格员后填")).read(read + 1), null));
    assertEquals("网格员后填", CLERK.calls(() -> tasks.form(id, household)).answers().get("f4"));
  }

  @Test void the_own_forms_come_with_what_is_known_and_to_nobody_elsewhere() {
    long id = receipt("人房信息");
    var forms = MEMBER.calls(() -> tasks.ownForms(id));
    assertTrue(forms.size() > 3 && forms.stream().allMatch(form -> form.held().stream().anyMatch(held -> held.label().contains("地址"))), forms.toString());
    assertEquals(Refusal.Kind.UNKNOWN, refused(STRANGE_MEMBER, () -> tasks.ownForms(id)).kind());
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> tasks.ownForms(id)));
  }

  @Test void a_hazard_waits_for_whoever_does_the_next_step_and_each_act_is_done_once() {
    var raise = new RaiseHazard();
    raise.setDescription("楼道堆放杂物 " + UUID.randomUUID());
    raise.setAddress("3栋2单元");
    raise.setGround(GRID);
    var number = MEMBER.calls(() -> hazards.raise(raise, null));
    assertTrue(waits(CLERK, number) && !waits(MEMBER, number) && !waits(CHECKER, number));
    int first = CLERK.calls(() -> hazards.sheet(number)).version();
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) CLERK.does(() -> hazards.order(number, ActOnHazard.at(first, "立即清理").by("物业"), key));
    assertTrue(waits(MEMBER, number) && !waits(CHECKER, number));
    var late = refused(CLERK, () -> hazards.cancel(number, ActOnHazard.at(first, "不算"), null));
    assertEquals(List.of("HazardMove.ORDER"), late.changes().steps().stream().map(step -> step.deed()).toList());
    assertTrue(!waits(STRANGER, number), "another town");
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> hazards.waiting(10)));
    assertEquals("request.other-content", refused(CLERK, () -> hazards.order(number, ActOnHazard.at(first, "别的要求").by("物业"), key)).key());
  }

  @Test void one_message_for_all_that_is_late_in_one_hand_or_one_community() {
    var sql = Sql.on(database);
    sql.update("update grid.task set holder = 'worker', overdue_noted_at = null, due_at = now() - interval '1 hour' where waiting and community = '510131001006' and leaf"
        + " and campaign = (select id from grid.campaign where title like '人房信息%')");
    long late = sql.number("select count(*) from grid.task t join grid.campaign c on c.id = t.campaign where c.title like '人房信息%' and t.waiting and t.holder = 'worker'");
    assertTrue(late > 1, "several receipts: " + late);
    sql.update("update grid.hazard set overdue_noted_at = null, due_at = now() - interval '1 hour', warn_at = now() - interval '2 hours' where status = 'ORDERED' and community = '510131001006'");
    long hazardsLate = sql.number("select count(*) from grid.hazard where status = 'ORDERED' and community = '510131001006' and due_at < now()");
    assertTrue(hazardsLate > 1, "several hazards: " + hazardsLate);
    long before = sql.number("select count(*) from foundation.outbox where payload ->> 'move' = 'OVERDUE'");
    sweep.sweepOnce();
    assertEquals(List.of((int) late), sql.list("select (payload ->> 'count')::int as n from foundation.outbox where topic = 'task.told' and payload ->> 'word' = 'overdue' and payload ->> 'holder' = 'worker'", row -> row.number("n")));
    assertEquals(before + 1, sql.number("select count(*) from foundation.outbox where payload ->> 'move' = 'OVERDUE'"));
    assertEquals(hazardsLate, sql.number("select max((payload ->> 'count')::int) from foundation.outbox where payload ->> 'move' = 'OVERDUE'"));
    sweep.sweepOnce();
    assertEquals(before + 1, sql.number("select count(*) from foundation.outbox where payload ->> 'move' = 'OVERDUE'"), "told once");
  }

  @Test void a_task_of_which_nobody_read_leads_the_town_to_the_campaign_and_not_to_its_own_list() {
    var sql = Sql.on(database);
    var number = TOWN.calls(() -> issuing.drawUp(SampleForms.draft("510131001000", SampleForms.yesNo("未读试验")), null));
    TOWN.does(() -> issuing.issue(number, Act.at(campaigns.sheet(number).version(), null)));
    for (var due = outbox.due(); !due.isEmpty(); due = outbox.due()) due.forEach(outbox::deliver);
    assertEquals(List.of("/app/campaigns/tasks"), sql.list("select link from foundation.message where username = 'member' and subject = ?", row -> row.text("link"), number));
    sql.update("update foundation.message set created_at = now() - interval '20 days' where username = 'member' and subject = ?", number);
    for (var rule : escalation.rules()) for (Long after = 0L; after != null; after = escalation.sweep(rule, after)) { }
    assertEquals(List.of("/app/campaigns/sheet?number=" + number + "&area=510131001006"),
        sql.list("select link from foundation.message where username = 'town' and subject = ? and event_key like 'escalated/%'", row -> row.text("link"), number));
    TOWN.does(() -> issuing.cancel(number, Act.at(campaigns.sheet(number).version(), "试验结束")));
  }

  private boolean waits(Caller caller, String number) { return caller.calls(() -> hazards.waiting(100)).rows().stream().map(HazardLine::number).anyMatch(number::equals); }
}
