package shanzhi.foundation.organisations;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.access.boundary.*;
import shanzhi.foundation.access.control.FirstAdministrators;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.organisations.boundary.*;
import shanzhi.foundation.organisations.boundary.Kind;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.kernel.*;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Accounts, grants, stand-ins, organisations and hand-overs on the demonstration's people, as in the running suite. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

  private static final Caller SYSADMIN = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  private static final Caller SECADMIN = Caller.named("secadmin").as(JobRole.SECADMIN);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller TOWN_JT = Caller.named("town-jt").as(JobRole.TOWN);
  private static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  private static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  private static final Territory FEILONG = Territory.of("510131001006");
  private static int next;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Event<DatabaseReady> ready;
  @Inject Accounts accounts;
  @Inject UserScopes scopes;
  @Inject Deputies deputies;
  @Inject Organisations organisations;
  @Inject Offices offices;
  @Inject Handovers handovers;
  @Inject Jurisdiction jurisdiction;
  @Inject FirstAdministrators first;
  @Inject AccountPhones phones;
  @Inject Unmasking unmasking;
  @Inject Clock clock;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("foundation-ejb", PeopleIT.class); }

  @BeforeEach void people() {
    if (Sql.on(database).number("select count(*) from foundation.account where username = 'office'") == 0) ready.fire(new DatabaseReady(true));
  }

  private LocalDate today() { return ChinaTime.today(clock); }

  private static String refused(Runnable action) { return assertThrows(Refusal.class, action::run).key(); }

  /** A new person of 鹤山街道, with a job there unless null. */
  private String person(JobRole job) {
    var name = "it-" + ++next;
    SYSADMIN.does(() -> accounts.create(new NewAccount(name, "试用" + next, null, "510131001000")));
    if (job != null) SECADMIN.does(() -> scopes.grant(name, new Grant(job, "510131001000", today(), null, null)));
    return name;
  }

  @Test void the_first_administrators_are_appointed_once_and_only_into_an_empty_house() {
    assertFalse(first.appoint(Optional.of("boss1"), Optional.of("boss2")), "there are keepers");
    var sql = Sql.on(database);
    var kept = sql.list("select id || ':' || role as line from foundation.user_scope where role in ('SYSADMIN', 'SECADMIN')", row -> row.text("line"));
    sql.update("update foundation.user_scope set role = 'CITY' where role in ('SYSADMIN', 'SECADMIN')");
    try {
      assertThrows(RuntimeException.class, () -> first.appoint(Optional.of("boss1"), Optional.empty()));
      assertThrows(RuntimeException.class, () -> first.appoint(Optional.of("boss1"), Optional.of("boss1")));
      assertThrows(RuntimeException.class, () -> first.appoint(Optional.of("Boss One"), Optional.of("boss2")));
      assertFalse(first.appoint(Optional.empty(), Optional.empty()));
      assertTrue(first.appoint(Optional.of("boss1"), Optional.of("boss2")));
      assertFalse(first.appoint(Optional.of("boss3"), Optional.of("boss4")));
    } finally {
      for (var line : kept) sql.update("update foundation.user_scope set role = ? where id = ?", line.split(":")[1], Long.valueOf(line.split(":")[0]));
    }
    assertTrue(Caller.named("boss1").as(JobRole.SYSADMIN).calls(() -> jurisdiction.over(Rights.ACCOUNT_EDIT)).isWhole());
    assertTrue(Caller.named("boss2").as(JobRole.SECADMIN).calls(() -> jurisdiction.over(Rights.GRANT_EDIT)).isWhole());
    assertEquals(2, sql.number("select count(*) from foundation.audit_entry where verb = 'scope.grant-first' and subject in ('boss1', 'boss2')"));
    assertEquals(2, sql.number("select count(*) from foundation.outbox where key in ('boss1', 'boss2')"));
  }

  @Test void the_system_administrator_creates_but_never_grants() {
    var name = person(null);
    assertEquals(name, SYSADMIN.calls(() -> accounts.get(name)).username());
    assertThrows(EJBAccessException.class, () -> SYSADMIN.does(() -> scopes.grant(name, new Grant(JobRole.CLERK, FEILONG.code(), today(), null, null))));
    assertThrows(EJBAccessException.class, () -> SECADMIN.does(() -> accounts.create(new NewAccount("it-x", "某", null, "510131001000"))));
    assertThrows(EJBAccessException.class, () -> TOWN.does(() -> accounts.get(name)));
    assertEquals("account.exists", refused(() -> SYSADMIN.does(() -> accounts.create(new NewAccount(name, "某", null, "510131001000")))));
  }

  @Test void an_accounts_number_is_sealed_masked_and_found_by_its_keeper_only() {
    var name = person(null);
    SYSADMIN.does(() -> phones.keep(name, "13811112222"));
    assertEquals("138****2222", SECADMIN.calls(() -> phones.masked(name)));
    assertEquals(Optional.of(name), SYSADMIN.calls(() -> phones.usernameOf("138 1111-2222")));
    assertEquals(0, Sql.on(database).number("select count(*) from foundation.account a where a::text like '%13811112222%'"));
    assertEquals("13811112222", SYSADMIN.calls(() -> unmasking.reveal("account.phone", name, "核对本人号码")));
    assertThrows(EJBAccessException.class, () -> SECADMIN.does(() -> unmasking.reveal("account.phone", name, "核对本人号码")));
    assertThrows(EJBAccessException.class, () -> SECADMIN.does(() -> phones.keep(name, null)));
    assertEquals("account.unknown", refused(() -> SYSADMIN.does(() -> phones.keep("office-jt", "13811112223"))));
    assertEquals("account.unknown", refused(() -> SYSADMIN.does(() -> phones.masked("office-jt"))));
    assertEquals("unmask.unknown", refused(() -> SYSADMIN.does(() -> unmasking.reveal("account.phone", "office-jt", "核对本人号码"))));
    Sql.on(database).update("update foundation.account set phone_index = (select phone_index from foundation.account where username = ?) where username = 'office-jt'", name);
    SYSADMIN.does(() -> phones.keep(name, null));
    assertEquals(Optional.empty(), SYSADMIN.calls(() -> phones.usernameOf("13811112222")), "the other county's is not found");
    assertNull(SYSADMIN.calls(() -> phones.masked(name)));
    assertThrows(RuntimeException.class, () -> SYSADMIN.does(() -> phones.keep(name, "12345")));
  }

  @Test void nobody_grants_to_himself_and_the_three_keepers_stay_apart() {
    assertEquals("scope.not-yourself", refused(() -> SECADMIN.does(() -> scopes.grant("secadmin", new Grant(JobRole.TOWN, "510131001000", today(), null, null)))));
    assertEquals("scope.keepers-apart", refused(() -> SECADMIN.does(() -> scopes.grant("sysadmin", new Grant(JobRole.AUDITOR, "510131000000", today(), null, null)))));
  }

  @Test void ground_outside_the_county_is_unknown() {
    assertEquals("account.unknown", refused(() -> SYSADMIN.does(() -> accounts.get("office-jt"))));
    assertEquals("account.unknown", refused(() -> SYSADMIN.does(() -> accounts.disable("office-jt"))));
    assertEquals("area.out-of-reach", refused(() -> SYSADMIN.does(() -> accounts.create(new NewAccount("it-far", "某", null, "510121001000")))));
    assertEquals("area.out-of-reach", refused(() -> SECADMIN.does(() -> scopes.grant("office", new Grant(JobRole.OFFICE, "510121001000", today(), null, null)))));
    var seen = SYSADMIN.calls(() -> accounts.list(new AccountQuery(null, null, null, null), 0, 200)).rows();
    assertTrue(seen.size() > 20 && seen.stream().noneMatch(line -> line.username().endsWith("-jt")));
    long office = OFFICE.calls(() -> offices.ofCaller()).iterator().next();
    assertEquals("organisation.unknown", refused(() -> TOWN_JT.does(() -> organisations.get(office))));
    var sheet = TOWN.calls(() -> organisations.get(office));
    assertEquals("organisation.unknown", refused(() -> TOWN_JT.does(() -> organisations.rename(sheet, "别处", today().plusDays(1)))));
    assertEquals("organisation.unknown", refused(() -> TOWN_JT.does(() -> organisations.close(sheet, today()))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> organisations.rename(sheet, "别处", today().plusDays(1))));
  }

  @Test void a_granted_job_counts_until_it_is_revoked() {
    var name = person(JobRole.DISPATCHER);
    var caller = Caller.named(name).as(JobRole.DISPATCHER);
    assertTrue(caller.calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    long id = SECADMIN.calls(() -> scopes.of(name)).get(0).id();
    assertEquals("scope.unknown", refused(() -> SECADMIN.does(() -> scopes.revoke("office", id))));
    SECADMIN.does(() -> scopes.revoke(name, id));
    assertFalse(caller.calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    assertEquals("scope.already-revoked", refused(() -> SECADMIN.does(() -> scopes.revoke(name, id))));
    assertEquals("secadmin", SECADMIN.calls(() -> scopes.of(name)).get(0).revokedBy());
  }

  @Test void a_disabled_account_has_no_reach_and_neither_has_its_stand_in() {
    var away = person(JobRole.DISPATCHER);
    var standIn = person(JobRole.CHECKER);
    Caller.named(away).as(JobRole.DISPATCHER).does(() -> deputies.arrange(new Absence(away, standIn, today(), today(), "休假")));
    var caller = Caller.named(standIn).as(JobRole.CHECKER);
    assertTrue(caller.calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    SYSADMIN.does(() -> accounts.disable(away));
    assertFalse(Caller.named(away).as(JobRole.DISPATCHER).calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    assertFalse(caller.calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    SYSADMIN.does(() -> accounts.enable(away));
    assertTrue(caller.calls(() -> jurisdiction.covers(Rights.INCIDENT_DISPATCH, FEILONG)));
    assertEquals("account.not-yourself", refused(() -> SYSADMIN.does(() -> accounts.disable("sysadmin"))));
  }

  @Test void a_stand_in_sees_the_absent_ones_work_only_in_the_period() {
    var away = person(JobRole.OFFICE);
    var standIn = person(JobRole.CHECKER);
    var absent = Caller.named(away).as(JobRole.OFFICE);
    var caller = Caller.named(standIn).as(JobRole.CHECKER);
    appoint(away);
    long later = absent.calls(() -> deputies.arrange(new Absence(away, standIn, today().plusDays(2), today().plusDays(9), "休假")));
    assertTrue(caller.calls(() -> offices.ofCaller()).isEmpty());
    assertEquals("deputy.overlaps", refused(() -> absent.does(() -> deputies.arrange(new Absence(away, "office", today().plusDays(9), today().plusDays(12), "休假")))));
    long now = absent.calls(() -> deputies.arrange(new Absence(away, standIn, today(), today().plusDays(1), "培训")));
    assertEquals(1, caller.calls(() -> offices.ofCaller()).size());
    assertTrue(caller.calls(() -> jurisdiction.identities()).contains(away));
    caller.does(() -> deputies.end(now));
    assertTrue(caller.calls(() -> offices.ofCaller()).isEmpty());
    assertEquals("deputy.over", refused(() -> caller.does(() -> deputies.end(now))));
    assertEquals(List.of(DeputyLine.State.OVER, DeputyLine.State.LATER), caller.calls(() -> deputies.mine()).stream().map(DeputyLine::state).toList());
    assertEquals("account.unknown", refused(() -> TOWN_JT.does(() -> deputies.end(later))));
  }

  @Test void standing_in_has_its_limits() {
    var away = person(JobRole.OFFICE);
    var absent = Caller.named(away).as(JobRole.OFFICE);
    assertEquals("deputy.too-long", refused(() -> absent.does(() -> deputies.arrange(new Absence(away, "office", today(), today().plusDays(90), "x")))));
    assertEquals("account.unknown", refused(() -> absent.does(() -> deputies.arrange(new Absence(away, "office-jt", today(), today(), "x")))));
    assertEquals("account.unknown", refused(() -> TOWN_JT.does(() -> deputies.arrange(new Absence(away, "office-jt", today(), today(), "x")))));
    assertEquals("account.unknown", refused(() -> DISPATCHER.does(() -> deputies.arrange(new Absence(away, "checker", today(), today(), "x")))));
    assertEquals("deputy.not-yourself", refused(() -> TOWN.does(() -> deputies.arrange(new Absence(away, "town", today(), today(), "x")))));
    var middle = person(JobRole.CHECKER);
    TOWN.does(() -> deputies.arrange(new Absence(away, middle, today(), today(), "x")));
    assertEquals("deputy.chain", refused(() -> TOWN.does(() -> deputies.arrange(new Absence(middle, "checker", today(), today(), "x")))));
    var keeper = person(JobRole.AUDITOR);
    assertEquals("scope.keepers-apart", refused(() -> SYSADMIN.does(() -> deputies.arrange(new Absence("sysadmin", keeper, today(), today(), "x")))));
  }

  private long appoint(String username) {
    long id = TOWN.calls(() -> organisations.found(new NewOrganisation(Kind.TOWN_OFFICE, "试用所" + username, "510131001000", null, today().minusYears(1))));
    long post = TOWN.calls(() -> organisations.addPost(id, "经办人", JobRole.OFFICE));
    TOWN.does(() -> organisations.handle(organisations.get(id), List.of("0199")));
    TOWN.does(() -> organisations.appoint(post, username, today().minusDays(30)));
    return id;
  }

  @Test void nobody_leaves_with_posts_in_hand_and_a_hand_over_moves_them() {
    var leaving = person(JobRole.OFFICE);
    var receiver = person(JobRole.CHECKER);
    long office = appoint(leaving);
    assertEquals(List.of(leaving), OFFICE.calls(() -> offices.staffOf(office)));
    assertEquals("account.handover-first", refused(() -> SYSADMIN.does(() -> accounts.disable(leaving))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> handovers.propose(leaving, receiver)));
    assertEquals("account.unknown", refused(() -> TOWN_JT.does(() -> handovers.propose(leaving, receiver))));
    long id = TOWN.calls(() -> handovers.propose(leaving, receiver));
    assertEquals("handover.open", refused(() -> TOWN.does(() -> handovers.propose(leaving, "office"))));
    assertEquals("handover.unknown", refused(() -> DISPATCHER.does(() -> handovers.confirm(id))));
    assertEquals("handover.only-receiver", refused(() -> TOWN.does(() -> handovers.confirm(id))));
    var takes = Caller.named(receiver).as(JobRole.CHECKER);
    assertEquals("handover.receiver-lacks-job", refused(() -> takes.does(() -> handovers.confirm(id))));
    SECADMIN.does(() -> scopes.grant(receiver, new Grant(JobRole.OFFICE, "510131001000", today(), null, null)));
    takes.does(() -> handovers.confirm(id));
    assertEquals("CONFIRMED", takes.calls(() -> handovers.mine()).get(0).state());
    assertEquals(1, takes.calls(() -> handovers.mine()).get(0).items().size());
    assertEquals(List.of(receiver), OFFICE.calls(() -> offices.staffOf(office)));
    assertTrue(SECADMIN.calls(() -> scopes.of(leaving)).stream().noneMatch(ScopeLine::inForce));
    SYSADMIN.does(() -> accounts.disable(leaving));
    assertFalse(SYSADMIN.calls(() -> accounts.get(leaving)).enabled());
  }

  @Test void every_kind_of_incident_finds_a_staffed_office_in_every_town() {
    var towns = Sql.on(database).list("select code from foundation.area where level = 'TOWN' and code like '510131%'", row -> row.text("code"));
    assertEquals(8, towns.size());
    for (var town : towns) {
      for (var kind : List.of("0101", "0109", "0205", "0303", "0402", "0501", "0601", "0703", "0901")) {
        var first = DISPATCHER.calls(() -> offices.suited(kind, Territory.of(town))).get(0);
        assertTrue(first.fits() && first.staff() > 0, town + " " + kind + " " + first);
      }
    }
    var best = DISPATCHER.calls(() -> offices.suited("0107", FEILONG)).get(0);
    assertEquals("鹤山街道市政所", best.name());
    assertEquals(List.of("office"), DISPATCHER.calls(() -> offices.staffOf(best.id())));
    assertEquals(best.id(), DISPATCHER.calls(() -> offices.get(best.id())).id());
  }

  @Test void a_renamed_office_keeps_its_old_name_on_old_days() {
    var holder = person(JobRole.OFFICE);
    long id = appoint(holder);
    TOWN.does(() -> organisations.rename(organisations.get(id), "新名称所", today()));
    assertEquals("试用所" + holder, OFFICE.calls(() -> offices.nameOn(id, today().minusDays(1))));
    assertEquals("新名称所", OFFICE.calls(() -> offices.nameOn(id, today())));
    assertEquals("organisation.has-people", refused(() -> TOWN.does(() -> organisations.close(organisations.get(id), today()))));
    assertTrue(TOWN.calls(() -> organisations.list("510131001000", Kind.TOWN_OFFICE, "新名称", 0, 20)).rows().stream().anyMatch(line -> line.id() == id && line.people() == 1));
  }

  @Test void whoever_read_an_account_before_somebody_else_changed_it_is_shown_both_versions() {
    var name = person(null);
    var seen = SYSADMIN.calls(() -> accounts.get(name));
    SYSADMIN.does(() -> accounts.rename(seen, "先改的名", "G-7"));
    var overtaken = assertThrows(Refusal.class, () -> SYSADMIN.does(() -> accounts.rename(seen, "后改的名", null)));
    assertEquals("changed-by-someone-else", overtaken.key());
    assertEquals(List.of(new Changes.Field("account.name", seen.name(), "先改的名"), new Changes.Field("account.staffNo", null, "G-7")), overtaken.changes().fields());
    assertEquals(List.of("audit.verb.account.rename"), overtaken.changes().steps().stream().map(Changes.Step::deed).toList());
    assertEquals("先改的名", SYSADMIN.calls(() -> accounts.get(name)).name());
    SYSADMIN.does(() -> accounts.rename(accounts.get(name), "后改的名", null));
    assertEquals("后改的名", SYSADMIN.calls(() -> accounts.get(name)).name());
  }

  @Test void whoever_read_an_office_before_somebody_else_changed_it_is_shown_both_versions() {
    long id = appoint(person(JobRole.OFFICE));
    var seen = TOWN.calls(() -> organisations.get(id));
    TOWN.does(() -> organisations.addPost(id, "协办人", null));
    TOWN.does(() -> organisations.handle(seen, List.of("02", "0199")));   // a new post takes nothing from what was read
    var overtaken = assertThrows(Refusal.class, () -> TOWN.does(() -> organisations.handle(seen, List.of("0301"))));
    assertEquals(List.of(new Changes.Field("org.duties.short", "0199", "0199 02")), overtaken.changes().fields());
    assertEquals(List.of("audit.verb.office.handle"), overtaken.changes().steps().stream().map(Changes.Step::deed).toList());
    assertEquals(List.of("0199", "02"), TOWN.calls(() -> organisations.get(id)).duties(), "the slower one wrote nothing over it");
    assertEquals("changed-by-someone-else", refused(() -> TOWN.does(() -> organisations.rename(seen, "后改的所", today()))));
    assertEquals("changed-by-someone-else", refused(() -> TOWN.does(() -> organisations.close(seen, today()))));
  }

  @Test void while_the_sign_on_server_is_down_changes_wait_and_no_password_is_shown() {
    var name = person(JobRole.CLERK);
    assertTrue(Sql.on(database).number("select count(*) from foundation.outbox where topic = 'keycloak.account' and key = ? and done_at is null", name) >= 1);
    assertEquals("account.sign-on-down", refused(() -> SYSADMIN.does(() -> accounts.temporaryPassword(name))));
    assertEquals("account.keeper-password", refused(() -> SYSADMIN.does(() -> accounts.temporaryPassword("secadmin"))));
    assertThrows(EJBAccessException.class, () -> SECADMIN.does(() -> accounts.temporaryPassword(name)));
  }

  @Test void people_are_offered_by_name_on_ones_own_ground_only() {
    var mine = TOWN.calls(() -> handovers.people("clerk"));
    assertEquals(List.of("clerk"), mine.stream().map(AccountLine::username).toList());
    assertEquals(List.of("clerk"), TOWN.calls(() -> handovers.people(mine.get(0).name())).stream().map(AccountLine::username).filter("clerk"::equals).toList());
    assertEquals(List.of("clerk-jt"), TOWN_JT.calls(() -> handovers.people("clerk")).stream().map(AccountLine::username).toList());
    assertThrows(EJBAccessException.class, () -> OFFICE.calls(() -> handovers.people("clerk")));
  }

  @Test void a_stand_in_is_arranged_for_oneself_or_for_people_wholly_on_ones_ground() {
    assertEquals("dispatcher", DISPATCHER.calls(() -> deputies.absentees("")).get(0).username());
    assertEquals(1, DISPATCHER.calls(() -> deputies.absentees("")).size());
    var towns = TOWN.calls(() -> deputies.absentees("")).stream().map(AccountLine::username).toList();
    assertEquals("town", towns.get(0));
    assertTrue(towns.contains("clerk"));
    assertFalse(towns.contains("sysadmin"));
    assertEquals(List.of("clerk-jt"), TOWN_JT.calls(() -> deputies.absentees("clerk")).stream().map(AccountLine::username).toList());
  }

  @Test void an_account_shows_its_posts_and_stand_ins_to_those_who_keep_it() {
    assertFalse(SYSADMIN.calls(() -> organisations.postsOf("office")).isEmpty());
    assertTrue(TOWN_JT.calls(() -> organisations.postsOf("office")).isEmpty());
    assertThrows(EJBAccessException.class, () -> OFFICE.calls(() -> deputies.of("office")));
    assertEquals("account.unknown", refused(() -> SYSADMIN.calls(() -> deputies.of("nobody-here"))));
  }

  @Test void candidates_for_a_post_live_in_the_organisations_county() {
    long office = SYSADMIN.calls(() -> organisations.list(null, null, null, 0, 1)).rows().get(0).id();
    assertEquals(List.of("clerk"), SYSADMIN.calls(() -> organisations.candidates(office, "clerk")).stream().map(AccountLine::username).toList());
    assertEquals("organisation.unknown", refused(() -> TOWN_JT.calls(() -> organisations.candidates(office, "clerk"))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.calls(() -> organisations.candidates(office, "clerk")));
  }
}
