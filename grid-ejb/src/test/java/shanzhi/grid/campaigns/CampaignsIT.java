package shanzhi.grid.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.grid.campaigns.SampleForms.assertUnknown;
import static shanzhi.grid.campaigns.SampleForms.draft;
import static shanzhi.grid.campaigns.SampleForms.yesNo;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.organisations.boundary.Handovers;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.BurdenQuery;
import shanzhi.grid.campaigns.boundary.Burdens;
import shanzhi.grid.campaigns.boundary.CampaignQuery;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.grid.campaigns.boundary.DraftCampaign;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.FillTask;
import shanzhi.grid.campaigns.boundary.FormField;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.grid.campaigns.boundary.Signing;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.grid.campaigns.boundary.TaskSheet;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.grid.campaigns.control.OpenTasks;
import shanzhi.grid.campaigns.control.Seats;
import shanzhi.grid.campaigns.control.TaskSweep;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

@ExtendWith(ArquillianExtension.class)
class CampaignsIT {

  static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller STRANGER = Caller.named("town-jt").as(JobRole.TOWN);
  static final Caller STRANGE_MEMBER = Caller.named("member-jt").as(JobRole.MEMBER);
  static final String COUNTY = "510131000000";
  static final String HESHAN = "510131001000";
  static final String FEILONG = "510131001006";
  static final String GRID = "5101310010062001005";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", CampaignsIT.class, SampleForms.class); }

  @Inject Campaigns campaigns;
  @Inject Issuing issuing;
  @Inject Signing signing;
  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;
  @Inject Burdens burdens;
  @Inject TaskSweep sweep;
  @Inject Seats seats;
  @Inject OpenTasks openTasks;
  @Inject Handovers handovers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private CampaignSheet seen(Caller caller, String number) { return caller.calls(() -> campaigns.sheet(number)); }

  private Act act(Caller caller, String number, String words) { return Act.at(seen(caller, number).version(), words); }

  private String issued(Caller caller, DraftCampaign draft) {
    var number = caller.calls(() -> issuing.drawUp(draft, null));
    caller.does(() -> issuing.issue(number, act(caller, number, null)));
    return number;
  }

  private TaskLine receipt(Caller caller, String number, String unit) {
    return caller.calls(() -> campaigns.receipts(new TaskQuery(number, unit, null), 0, 100)).rows().stream().filter(line -> line.unit().equals(unit)).findFirst().orElseThrow();
  }

  private TaskSheet sheet(Caller caller, long id) { return caller.calls(() -> tasks.sheet(id)); }

  private Act at(Caller caller, long id, String words) { return Act.at(sheet(caller, id).version(), words); }

  @Test void a_form_goes_from_the_county_to_the_member_and_comes_back_level_by_level() {
    var draft = draft(COUNTY, FormField.of(FieldKind.TEXT, "网格名称", true).datum("grid.name"), yesNo("楼道有无堆物"), FormField.of(FieldKind.NUMBER, "堆物处数", false));
    var number = issued(ORGANISER, draft);
    assertEquals("ACTIVE", seen(ORGANISER, number).line().status());
    // 12 towns… and every community and micro grid of the county: independent counts
    long towns = Sql.on(database).number("select count(*) from foundation.area_version where parent = ? and valid_to is null", COUNTY);
    long communities = Sql.on(database).number("select count(*) from foundation.area_version c join foundation.area_version t on t.code = c.parent where t.parent = ? and c.valid_to is null and t.valid_to is null", COUNTY);
    long grids = Sql.on(database).number("select count(*) from grid.grid where county = ? and type = 'MICRO' and valid_to is null", COUNTY);
    assertEquals(towns + communities + grids, seen(ORGANISER, number).line().issued());

    long leaf = receipt(CLERK, number, GRID).id();
    assertEquals("ON_TRACK", MEMBER.calls(() -> tasks.waiting(100)).rows().stream().filter(line -> line.id() == leaf).findFirst().orElseThrow().dueState());
    var form = MEMBER.calls(() -> tasks.form(leaf, 0));
    assertEquals(List.of("网格台账"), form.held().stream().map(held -> held.origin()).toList());
    assertFalse(form.held().get(0).value().isBlank(), "what is held is filled in");

    MEMBER.does(() -> fieldwork.sign(leaf, null));
    assertEquals("member", sheet(MEMBER, leaf).line().holder());
    assertEquals("task.not-complete", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.feedBack(leaf, at(MEMBER, leaf, null), null))).key());
    assertEquals("task.bad-answer", assertThrows(Refusal.class, () -> MEMBER.calls(() -> fieldwork.fill(leaf, FillTask.of(0, Map.of("f2", "也许")), null))).key());
    assertEquals(1, MEMBER.calls(() -> fieldwork.fill(leaf, FillTask.of(0, Map.of("f1", "想改网格名", "f2", "YES", "f3", "2")), null)));
    assertEquals(Map.of("f2", "YES", "f3", "2"), MEMBER.calls(() -> tasks.form(leaf, 0)).answers(), "a held field takes no answer");
    MEMBER.does(() -> fieldwork.feedBack(leaf, at(MEMBER, leaf, "已排查"), null));
    assertEquals("IN_TIME", sheet(CLERK, leaf).line().dueState());

    long node = receipt(CLERK, number, FEILONG).id();
    CLERK.does(() -> fieldwork.sign(node, null));
    assertEquals("task.below-open", assertThrows(Refusal.class, () -> CLERK.does(() -> fieldwork.sumUp(node, at(CLERK, node, null), null))).key());
    // vacant grids wait at the community and are done by the clerk
    var vacant = CLERK.calls(() -> campaigns.receipts(new TaskQuery(number, FEILONG, "VACANT"), 0, 100)).rows();
    assertFalse(vacant.isEmpty());
    assertEquals(vacant.size(), CLERK.calls(() -> fieldwork.signAll(vacant.stream().map(TaskLine::id).toList())));
    for (var one : vacant) {
      CLERK.calls(() -> fieldwork.fill(one.id(), FillTask.of(0, Map.of("f2", "NO")), null));
      CLERK.does(() -> fieldwork.feedBack(one.id(), at(CLERK, one.id(), "社区代办"), null));
    }
    CLERK.does(() -> fieldwork.sumUp(node, at(CLERK, node, "本社区已全部反馈"), null));
    var totals = CLERK.calls(() -> campaigns.totals(number, FEILONG));
    var yes = totals.stream().filter(total -> total.position() == 2).findFirst().orElseThrow();
    assertEquals(vacant.size() + 1, yes.filled());
    assertEquals(1, yes.counts().get(0).number());
    assertEquals(0, new BigDecimal(2).compareTo(totals.stream().filter(total -> total.position() == 3).findFirst().orElseThrow().sum()));

    TOWN.does(() -> fieldwork.giveBack(node, at(TOWN, node, "数字不对，请核对"), null));
    assertEquals("RETURNED", sheet(CLERK, node).line().status());
    CLERK.does(() -> fieldwork.sumUp(node, at(CLERK, node, "已核对"), null));
    assertEquals("task.above-summed", assertThrows(Refusal.class, () -> CLERK.does(() -> fieldwork.giveBack(leaf, at(CLERK, leaf, "再看一次"), null))).key());

    var feilong = TOWN.calls(() -> campaigns.progress(number, HESHAN)).stream().filter(one -> one.code().equals(FEILONG)).findFirst().orElseThrow();
    assertEquals(feilong.issued(), feilong.done());
    assertEquals("1.0000", feilong.response().toPlainString(), "all signed within the day");
    assertEquals("campaign.open-receipts", assertThrows(Refusal.class, () -> ORGANISER.does(() -> issuing.close(number, act(ORGANISER, number, null)))).key());
    ORGANISER.does(() -> issuing.close(number, act(ORGANISER, number, "试验结束")));
    assertEquals("task.campaign-ended", assertThrows(Refusal.class, () -> TOWN.does(() -> fieldwork.giveBack(node, at(TOWN, node, "x"), null))).key());
    assertEquals(0, Sql.on(database).number("select count(*) from grid.task t join grid.campaign c on c.id = t.campaign where c.number = ? and t.waiting", number));
    assertTrue(ORGANISER.calls(() -> campaigns.print(number)).pdf().length > 1000);
  }

  @Test void each_household_of_the_members_grid_has_a_form_and_its_address_is_not_asked() {
    var draft = draft(HESHAN, FormField.of(FieldKind.TEXT, "标准地址", true).datum("household.address"), yesNo("门牌是否完好"));
    draft.setSubject("HOUSEHOLD");
    var number = issued(TOWN, draft);
    long leaf = receipt(CLERK, number, GRID).id();
    var page = MEMBER.calls(() -> tasks.forms(leaf, 0, 200));
    long homes = Sql.on(database).number("select count(*) from grid.grid_household where grid = ? and valid_to is null", GRID);
    assertEquals(homes, page.total());
    assertEquals(homes, page.rows().size());
    var first = page.rows().get(0);
    assertEquals(first.label(), MEMBER.calls(() -> tasks.form(leaf, first.household())).held().get(0).value());
    assertEquals("task.no-such-form", assertThrows(Refusal.class, () -> MEMBER.calls(() -> tasks.form(leaf, 0))).key());
    long foreign = Sql.on(database).number("select min(household) from grid.grid_household where grid <> ?", GRID);
    assertEquals("task.no-such-form", assertThrows(Refusal.class, () -> MEMBER.calls(() -> fieldwork.fill(leaf, FillTask.of(foreign, Map.of("f2", "YES")), null))).key());
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) assertEquals(1, MEMBER.calls(() -> fieldwork.fill(leaf, FillTask.of(first.household(), Map.of("f2", "YES")), key)));
    assertEquals("SIGNED", sheet(MEMBER, leaf).line().status(), "the first answer signs");
    assertEquals(1, sheet(MEMBER, leaf).line().answered());
    MEMBER.does(() -> fieldwork.feedBack(leaf, at(MEMBER, leaf, "其余住户三次上门未遇"), null));
    assertEquals("DONE", sheet(MEMBER, leaf).line().status());
  }

  @Test void the_same_datum_is_asked_again_only_over_a_leaders_signature() {
    var datum = "household.heating" + Math.abs(UUID.randomUUID().hashCode());
    Sql.on(database).update("insert into grid.datum (code, name, subject, kind, held) values (?, ?, 'GRID', 'NUMBER', false)", datum, datum);
    waitForPolicy(datum);
    var first = issued(ORGANISER, draft(COUNTY, FormField.of(FieldKind.NUMBER, datum, true).datum(datum)));
    var second = TOWN.calls(() -> issuing.drawUp(draft(HESHAN, FormField.of(FieldKind.NUMBER, datum, true).datum(datum)), null));
    assertEquals(List.of(first), seen(TOWN, second).conflicts().stream().map(CampaignSheet.Conflict::number).toList());
    var refusal = assertThrows(Refusal.class, () -> TOWN.does(() -> issuing.issue(second, act(TOWN, second, null))));
    assertEquals("campaign.datum-asked-before", refusal.key());
    assertTrue(refusal.args().contains(first), "it names the earlier one");
    TOWN.does(() -> issuing.submit(second, act(TOWN, second, "季节变化，须重新采集")));
    assertTrue(LEADER.calls(() -> signing.waiting()).stream().anyMatch(line -> line.number().equals(second)));
    assertEquals("campaign.document-needed", assertThrows(Refusal.class, () -> LEADER.does(() -> signing.approve(second, act(LEADER, second, "同意再采集一次")))).key());
    LEADER.does(() -> signing.approve(second, act(LEADER, second, "同意再采集一次").with("蒲委办〔2026〕31号")));
    TOWN.does(() -> issuing.issue(second, act(TOWN, second, null)));
    var signature = seen(TOWN, second).signatures().get(0);
    assertEquals(List.of("leader", "蒲委办〔2026〕31号", first), List.of(signature.signedBy(), signature.document(), signature.number()));
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'campaign.datum-signed' and subject = ? and actor = 'leader'", second));
    var elsewhere = STRANGER.calls(() -> issuing.drawUp(draft("510121001000", FormField.of(FieldKind.NUMBER, datum, true).datum(datum)), null));
    assertEquals(List.of(), seen(STRANGER, elsewhere).conflicts(), "another county asks its own people");
  }

  private void waitForPolicy(String datum) {
    for (int i = 0; i < 400 && CLERK.calls(() -> campaigns.datums()).stream().noneMatch(one -> one.code().equals(datum)); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
  }

  @Test void who_drew_it_up_does_not_sign_for_it_and_a_recall_drops_the_signature() {
    var both = person("it-both", JobRole.LEADER, COUNTY);
    person("it-both", JobRole.TOWN, COUNTY);
    var double_ = Caller.named("it-both").as(JobRole.LEADER, JobRole.TOWN);
    var lanes = "grid.lanes" + Math.abs(UUID.randomUUID().hashCode());
    Sql.on(database).update("insert into grid.datum (code, name, subject, kind, held) values (?, ?, 'GRID', 'YES_NO', false)", lanes, lanes);
    waitForPolicy(lanes);
    issued(ORGANISER, draft(COUNTY, yesNo(lanes).datum(lanes)));
    var number = double_.calls(() -> issuing.drawUp(draft(COUNTY, yesNo(lanes).datum(lanes)), null));
    double_.does(() -> issuing.submit(number, act(double_, number, null)));
    assertFalse(seen(both, number).may("APPROVE"));
    assertEquals("campaign.signer-is-organiser", assertThrows(Refusal.class, () -> double_.does(() -> signing.approve(number, act(double_, number, "自己签自己").with("自〔2026〕1号")))).key());
    LEADER.does(() -> signing.approve(number, act(LEADER, number, "同意再采集一次").with("蒲委办〔2026〕32号")));
    double_.does(() -> issuing.recall(number, act(double_, number, "要改表单")));
    assertEquals("campaign.datum-asked-before", assertThrows(Refusal.class, () -> double_.does(() -> issuing.issue(number, act(double_, number, null)))).key());
    double_.does(() -> issuing.submit(number, act(double_, number, null)));
    assertEquals("campaign.opinion-needed", assertThrows(Refusal.class, () -> LEADER.does(() -> signing.decline(number, act(LEADER, number, " ")))).key());
    LEADER.does(() -> signing.decline(number, act(LEADER, number, "上月刚采集过")));
    assertEquals("DRAFT", seen(double_, number).line().status());
  }

  @Test void a_form_that_hides_a_known_fact_behind_its_own_words_is_refused() {
    assertEquals("campaign.name-the-datum", assertThrows(Refusal.class, () -> TOWN.calls(() -> issuing.drawUp(draft(HESHAN, FormField.of(FieldKind.NUMBER, "户数：", true)), null))).key());
    assertEquals("campaign.nothing-asked", assertThrows(Refusal.class, () -> TOWN.calls(() -> issuing.drawUp(draft(HESHAN, FormField.of(FieldKind.TEXT, "网格名称", true).datum("grid.name")), null))).key());
  }

  @Test void every_verb_knows_its_reach_and_its_job() {
    var number = issued(TOWN, draft(HESHAN, yesNo("路灯是否完好")));
    long leaf = receipt(CLERK, number, GRID).id();
    assertUnknown(() -> STRANGER.calls(() -> campaigns.sheet(number)));
    assertUnknown(() -> STRANGER.calls(() -> campaigns.progress(number, HESHAN)));
    assertUnknown(() -> STRANGER.calls(() -> campaigns.receipts(new TaskQuery(number, null, null), 0, 10)));
    assertUnknown(() -> STRANGER.calls(() -> campaigns.totals(number, null)));
    assertUnknown(() -> STRANGER.calls(() -> campaigns.print(number)));
    assertUnknown(() -> STRANGER.calls(() -> tasks.sheet(leaf)));
    assertUnknown(() -> STRANGE_MEMBER.calls(() -> tasks.forms(leaf, 0, 10)));
    assertUnknown(() -> STRANGE_MEMBER.calls(() -> tasks.form(leaf, 0)));
    assertUnknown(() -> STRANGE_MEMBER.does(() -> fieldwork.sign(leaf, null)));
    assertUnknown(() -> STRANGE_MEMBER.calls(() -> fieldwork.fill(leaf, FillTask.of(0, Map.of("f1", "YES")), null)));
    assertUnknown(() -> STRANGE_MEMBER.does(() -> fieldwork.feedBack(leaf, Act.at(1, "x"), null)));
    assertUnknown(() -> STRANGE_MEMBER.does(() -> fieldwork.giveBack(leaf, Act.at(1, "x"), null)));
    assertUnknown(() -> STRANGE_MEMBER.does(() -> fieldwork.note(leaf, 1, "x")));
    assertUnknown(() -> STRANGER.does(() -> issuing.close(number, Act.at(1, "x"))));
    assertUnknown(() -> STRANGER.does(() -> issuing.cancel(number, Act.at(1, "x"))));
    assertUnknown(() -> STRANGER.does(() -> issuing.edit(number, 1, draft(HESHAN, yesNo("x")))));
    assertUnknown(() -> STRANGER.calls(() -> issuing.drawUp(draft(HESHAN, yesNo("x")), null)));
    assertUnknown(() -> Caller.named("leader-jt").as(JobRole.LEADER).does(() -> signing.approve(number, Act.at(1, "x"))));
    assertTrue(STRANGER.calls(() -> campaigns.ledger(CampaignQuery.all(), 0, 100)).rows().stream().noneMatch(line -> line.number().equals(number)));
    assertTrue(CLERK.calls(() -> campaigns.ledger(CampaignQuery.all(), 0, 100)).rows().stream().anyMatch(line -> line.number().equals(number)), "it came down to the clerk");
    var employee = Caller.named("employee").as(JobRole.EMPLOYEE);
    assertThrows(EJBAccessException.class, () -> employee.calls(() -> campaigns.ledger(CampaignQuery.all(), 0, 1)));
    assertThrows(EJBAccessException.class, () -> employee.calls(() -> tasks.sheet(leaf)));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> tasks.waiting(1)));
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> fieldwork.sign(leaf, null)));
    assertThrows(EJBAccessException.class, () -> CLERK.calls(() -> issuing.drawUp(draft(HESHAN, yesNo("x")), null)));
    assertThrows(EJBAccessException.class, () -> TOWN.does(() -> signing.approve(number, Act.at(1, "x"))));
    assertThrows(EJBAccessException.class, () -> MEMBER.calls(() -> burdens.of(new BurdenQuery(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null))));
    assertEquals("task.not-yours", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.giveBack(leaf, Act.at(1, "x"), null))).key());
    assertEquals("campaign.move-not-allowed", assertThrows(Refusal.class, () -> TOWN.does(() -> issuing.issue(number, act(TOWN, number, null)))).key());
    assertEquals("task.move-not-allowed", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.feedBack(leaf, at(MEMBER, leaf, "x"), null))).key());
    MEMBER.does(() -> fieldwork.sign(leaf, null));
    assertEquals("task.move-not-allowed", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.sign(leaf, null))).key());
    assertEquals("changed-by-someone-else", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.feedBack(leaf, Act.at(99, "x"), null))).key());
    assertThrows(EJBException.class, () -> TOWN.calls(() -> issuing.drawUp(new DraftCampaign(), null)));
  }

  private Caller person(String name, JobRole job, String area) {
    var sql = Sql.on(database);
    sql.update("insert into foundation.account (username, display_name, home, created_by) values (?, ?, ?, 'test') on conflict do nothing", name, name, area.substring(0, 12));
    sql.update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        select nextval('foundation.user_scope_seq'), ?, ?, ?, '2025-01-01', 'test', now()
         where not exists (select from foundation.user_scope where username = ? and role = ? and area = ?)""", name, job, area, name, job, area);
    return Caller.named(name).as(job);
  }

  @Test void every_receipt_can_be_opened_and_carried_on_by_somebody_or_waits_at_a_named_community() {
    var random = new Random(20261122);
    var towns = Sql.on(database).list("select code from foundation.area_version where parent = ? and valid_to is null order by 1", row -> row.text("code"), COUNTY);
    var all = Sql.on(database).list("select code from grid.grid where county = ? and type in ('MICRO', 'GENERAL') and valid_to is null order by 1", row -> row.text("code"), COUNTY);
    for (int i = 0; i < 12; i++) {
      var grid = all.get(random.nextInt(all.size()));
      person("it-seat-" + i, grid.charAt(12) == '1' ? JobRole.WORKER : JobRole.MEMBER, grid);
      if (i % 3 == 0) person("it-clerk-" + i, JobRole.CLERK, grid.substring(0, 12));
    }
    var county = person("it-county", JobRole.TOWN, COUNTY);
    int checked = 0;
    for (int round = 0; round < 8; round++) {
      var draft = draft(random.nextInt(3) == 0 ? COUNTY : towns.get(random.nextInt(towns.size())), yesNo("第" + round + "项"));
      draft.setDepth(Depth.values()[random.nextInt(Depth.values().length)]);
      if (draft.getDepth().grids() && random.nextBoolean()) draft.setSubject("HOUSEHOLD");
      var number = issued(county, draft);
      if (round % 2 == 1) {   // somebody goes: the desk moves
        Sql.on(database).update("update foundation.user_scope set revoked_at = now(), revoked_by = 'test' where username = ?", "it-seat-" + round);
        seats.arrange();
      }
      var desks = Sql.on(database).list("select t.id, t.unit, t.desk, t.level from grid.task t join grid.campaign c on c.id = t.campaign where c.number = ? order by t.id",
          row -> new String[] {String.valueOf(row.big("id")), row.text("unit"), row.text("desk"), row.text("level")}, number);
      assertFalse(desks.isEmpty());
      for (var one : desks) assertTrue(one[2].equals(one[1]) || one[3].equals("GRID") && one[2].equals(one[1].substring(0, 12)), one[1] + " waits at " + one[2]);
      for (var one : desks.stream().filter(desk -> desk[3].equals("GRID") && desk[2].equals(desk[1])).toList()) {
        var holders = Sql.on(database).list("select username, role from foundation.user_scope where area = ? and revoked_at is null and role in ('MEMBER', 'WORKER')",
            row -> Caller.named(row.text("username")).as(JobRole.valueOf(row.text("role"))), one[1]);
        assertFalse(holders.isEmpty(), "a desk of its own has somebody: " + one[1]);
        for (var holder : holders) {
          assertTrue(sheet(holder, Long.parseLong(one[0])).may("SIGN"), holder.name());
          assertTrue(holder.calls(() -> tasks.waiting(200)).rows().stream().anyMatch(line -> line.id() == Long.parseLong(one[0])), "it is in the list");
          checked++;
        }
      }
      for (int i = 0; i < 5; i++) {
        var one = desks.get(random.nextInt(desks.size()));
        var sheet = sheet(county, Long.parseLong(one[0]));
        assertTrue(sheet.may("SIGN"), "whoever covers the ground can carry it on");
        if (one[3].equals("TOWN")) continue;
        var clerk = person("it-clerk-" + one[2].substring(0, 12), JobRole.CLERK, one[2].substring(0, 12));
        assertTrue(sheet(clerk, Long.parseLong(one[0])).may("SIGN"), "so can a clerk who comes later");
        checked++;
      }
    }
    assertTrue(checked > 20, checked + " checked");
  }

  @Test void a_leaving_members_receipt_goes_to_the_receiver() {
    var leaving = person("it-leaving", JobRole.MEMBER, GRID);
    person("it-receiver", JobRole.MEMBER, GRID);
    var number = issued(TOWN, draft(HESHAN, yesNo("交接试验")));
    long leaf = receipt(CLERK, number, GRID).id();
    assertTrue(openTasks.of("it-leaving").isEmpty(), "what nobody signed is nobody's by name");
    leaving.does(() -> fieldwork.sign(leaf, null));
    assertEquals(1, openTasks.of("it-leaving").size());
    long wrong = TOWN.calls(() -> handovers.propose("it-leaving", "employee"));
    assertEquals("handover.receiver-lacks-job", assertThrows(Refusal.class, () -> Caller.named("employee").as(JobRole.EMPLOYEE).does(() -> handovers.confirm(wrong))).key());
    TOWN.does(() -> handovers.cancel(wrong));
    long id = TOWN.calls(() -> handovers.propose("it-leaving", "it-receiver"));
    Caller.named("it-receiver").as(JobRole.MEMBER).does(() -> handovers.confirm(id));
    assertEquals("it-receiver", sheet(CLERK, leaf).line().holder());
    assertTrue(openTasks.of("it-leaving").isEmpty());
  }

  @Test void notes_go_down_without_adding_a_field() {
    var number = issued(ORGANISER, draft(COUNTY, yesNo("备注试验")));
    long town = receipt(TOWN, number, HESHAN).id();
    TOWN.does(() -> fieldwork.note(town, sheet(TOWN, town).version(), "先查沿街商铺"));
    long leaf = receipt(CLERK, number, GRID).id();
    assertEquals(List.of("先查沿街商铺"), sheet(MEMBER, leaf).notes().stream().map(TaskSheet.Note::words).toList());
    assertEquals("task.note-on-a-leaf", assertThrows(Refusal.class, () -> MEMBER.does(() -> fieldwork.note(leaf, sheet(MEMBER, leaf).version(), "x"))).key());
  }

  @Test void what_is_late_is_told_once_a_desk() {
    var number = issued(TOWN, draft(HESHAN, yesNo("超期试验")));
    Sql.on(database).update("update grid.task t set due_at = now() - interval '1 hour', warn_at = now() - interval '2 hours' from grid.campaign c where c.id = t.campaign and c.number = ?", number);
    sweep.sweepOnce();
    long desks = Sql.on(database).number("select count(distinct t.desk) from grid.task t join grid.campaign c on c.id = t.campaign where c.number = ?", number);
    assertEquals(desks, Sql.on(database).number("select count(*) from foundation.outbox where payload ->> 'campaign' = ? and payload ->> 'word' = 'overdue'", number));
    assertEquals(0, Sql.on(database).number("select count(*) from foundation.outbox where payload ->> 'campaign' = ? and payload ->> 'word' = 'warning'", number));
    sweep.sweepOnce();
    assertEquals(desks, Sql.on(database).number("select count(*) from foundation.outbox where payload ->> 'campaign' = ? and payload ->> 'word' = 'overdue'", number));
    var late = TOWN.calls(() -> campaigns.receipts(new TaskQuery(number, null, "LATE"), 0, 100));
    assertEquals(seen(TOWN, number).line().issued(), late.total());
  }

  @Test void the_burden_of_a_community_is_receipts_fields_and_minutes_by_policy() {
    var query = new BurdenQuery(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1), FEILONG);
    var before = CLERK.calls(() -> burdens.of(query)).stream().findFirst();
    var number = issued(TOWN, draft(HESHAN, yesNo("负担一"), FormField.of(FieldKind.NUMBER, "负担二", true), FormField.of(FieldKind.TEXT, "网格名称", true).datum("grid.name")));
    var after = CLERK.calls(() -> burdens.of(query)).get(0);
    long grids = Sql.on(database).number("select count(*) from grid.grid where community = ? and type = 'MICRO' and valid_to is null", FEILONG);
    assertEquals(grids, after.tasks() - before.map(line -> line.tasks()).orElse(0));
    assertEquals(2 * grids, after.fields() - before.map(line -> line.fields()).orElse(0), "what is held is no burden");
    var minutes = after.minutes().subtract(before.map(line -> line.minutes()).orElse(BigDecimal.ZERO));
    assertEquals(0, new BigDecimal("0.70").multiply(BigDecimal.valueOf(grids)).compareTo(minutes), "0.2 for yes or no and 0.5 for a number");
    TOWN.does(() -> issuing.cancel(number, act(TOWN, number, "误发")));
    assertEquals(before.map(line -> line.tasks()).orElse(0), CLERK.calls(() -> burdens.of(query)).stream().findFirst().map(line -> line.tasks()).orElse(0));
  }

  @Test void a_campaign_that_was_not_issued_has_no_rate() {
    var number = TOWN.calls(() -> issuing.drawUp(draft(HESHAN, yesNo("未下发")), null));
    assertNull(seen(TOWN, number).line().response());
    var key = UUID.randomUUID().toString();
    var same = draft(HESHAN, yesNo("重复提交"));
    assertEquals(TOWN.calls(() -> issuing.drawUp(same, key)), TOWN.calls(() -> issuing.drawUp(same, key)));
    assertUnknown(() -> CLERK.calls(() -> campaigns.sheet(number)));
  }
}
