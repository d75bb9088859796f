package shanzhi.foundation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.TestClock;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.testkit.Caller;

/** Where whom may do what: by the grants in force, the token, and the people somebody stands in for. */
@ExtendWith(ArquillianExtension.class)
class JurisdictionIT {

  private static final String CITY = "510100000000";
  private static final String PUJIANG = "510131000000";
  private static final String HESHAN = "510131001000";
  private static final String FEILONG = "510131001006";
  private static final String GENERAL = FEILONG + "1001000";
  private static final String MICRO = FEILONG + "2001005";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static int next;

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(JurisdictionIT.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Jobholders jobholders;
  @Inject Event<AccessChanged> access;

  @AfterEach void clock_of_the_machine() { TestClock.set(null); }

  /** Noon of a day in the suite's own zone. */
  private static void on(LocalDate day) { TestClock.set(ChinaTime.instant(day.atTime(12, 0))); }

  private String person() {
    var name = "jur-" + ++next + "-" + System.nanoTime() % 100_000;
    Sql.on(database).update("insert into foundation.account (username, display_name, created_by) values (?, ?, 'test')", name, name);
    return name;
  }

  private void grant(String name, JobRole job, String area, LocalDate from, LocalDate to) {
    Sql.on(database).update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, valid_to, granted_by, granted_at)
        values (nextval('foundation.user_scope_seq'), ?, ?, ?, ?, ?, 'test', now())""", name, job, area, from, to);
    access.fire(new AccessChanged(name));
  }

  private String holder(JobRole job, String area) {
    var name = person();
    grant(name, job, area, LocalDate.of(2026, 1, 1), null);
    return name;
  }

  private boolean covers(Caller caller, String right, String ground) { return caller.calls(() -> jurisdiction.covers(right, Territory.of(ground))); }

  @Test void every_job_reaches_its_ground_with_its_own_rights_and_no_others() throws IllegalAccessException {
    on(DAY);
    var rights = new ArrayList<String>();
    for (var field : Rights.class.getFields()) if (!field.get(null).equals(Rights.SIGNED_IN)) rights.add((String) field.get(null));
    assertTrue(rights.size() > 15);
    for (var job : JobRole.values()) {
      var caller = Caller.named(holder(job, HESHAN)).as(job);
      for (var right : rights) {
        assertEquals(job.grants(right), covers(caller, right, FEILONG), job + " " + right);
        assertEquals(job.grants(right), caller.calls(() -> jurisdiction.holds(right)), job + " " + right);
        assertFalse(covers(caller, right, PUJIANG), job + " " + right + " above");
        assertFalse(covers(caller, right, "510131100201"), job + " " + right + " beside");
      }
    }
  }

  @Test void each_level_of_ground_is_reached_as_wide_as_it_is() {
    on(DAY);
    var grounds = List.of(CITY, PUJIANG, HESHAN, FEILONG, GENERAL, MICRO);
    for (int held = 0; held < grounds.size(); held++) {
      var caller = Caller.named(holder(JobRole.MEMBER, grounds.get(held))).as(JobRole.MEMBER);
      for (int asked = 0; asked < grounds.size(); asked++) {
        assertEquals(asked >= held, covers(caller, Rights.INCIDENT_REPORT, grounds.get(asked)), grounds.get(held) + " " + grounds.get(asked));
      }
    }
  }

  @Test void ground_out_of_reach_is_the_same_as_none() {
    on(DAY);
    var caller = Caller.named(holder(JobRole.CLERK, FEILONG)).as(JobRole.CLERK);
    caller.does(() -> jurisdiction.require(Rights.GRID_EDIT, Territory.of(MICRO)));
    for (var ground : List.of("510131001007", "510121001015", "510131001998")) {
      var refusal = assertThrows(Refusal.class, () -> caller.does(() -> jurisdiction.require(Rights.GRID_EDIT, Territory.of(ground))));
      assertEquals("area.out-of-reach", refusal.key());
      assertEquals(Refusal.Kind.UNKNOWN, refusal.kind());
    }
  }

  @Test void several_jobs_add_up_each_on_its_own_ground() {
    on(DAY);
    var name = holder(JobRole.CLERK, FEILONG);
    grant(name, JobRole.CHECKER, "510131001001", LocalDate.of(2026, 1, 1), null);
    var caller = Caller.named(name).as(JobRole.CLERK, JobRole.CHECKER);
    assertTrue(covers(caller, Rights.INCIDENT_CHECK, "510131001001"));
    assertFalse(covers(caller, Rights.INCIDENT_CHECK, FEILONG));
    assertTrue(covers(caller, Rights.ROSTER_EDIT, FEILONG));
    assertFalse(covers(caller, Rights.ROSTER_EDIT, "510131001001"));
    assertEquals(2, caller.calls(() -> jurisdiction.over(Rights.INCIDENT_READ)).grounds().size());
  }

  @Test void a_job_in_the_token_without_a_grant_and_a_grant_without_the_token_count_nothing() {
    on(DAY);
    var name = holder(JobRole.CLERK, FEILONG);
    assertFalse(covers(Caller.named(name).as(JobRole.DISPATCHER), Rights.INCIDENT_READ, FEILONG));
    assertFalse(covers(Caller.named(name), Rights.INCIDENT_READ, FEILONG));
    assertTrue(Caller.named(name).as(JobRole.DISPATCHER).calls(() -> jurisdiction.over(Rights.INCIDENT_DISPATCH)).isEmpty());
    assertEquals(JobRole.identityOf(List.of(), List.of()), jurisdiction.identityOf(name, List.of(JobRole.DISPATCHER)));
    assertEquals(JobRole.identityOf(List.of(JobRole.CLERK), List.of()), jurisdiction.identityOf(name, List.of(JobRole.CLERK, JobRole.DISPATCHER)));
  }

  @Test void a_grant_counts_from_its_first_day_to_its_last_in_china() {
    var name = person();
    grant(name, JobRole.CHECKER, HESHAN, DAY, DAY.plusDays(2));
    var caller = Caller.named(name).as(JobRole.CHECKER);
    var lasts = ChinaTime.startOf(DAY.plusDays(3));
    for (var moment : List.of(ChinaTime.startOf(DAY), lasts.minusSeconds(1))) assertTrue(reaches(caller, name, moment), moment.toString());
    for (var moment : List.of(ChinaTime.startOf(DAY).minusSeconds(1), lasts)) assertFalse(reaches(caller, name, moment), moment.toString());
  }

  private boolean reaches(Caller caller, String name, Instant moment) {
    TestClock.set(moment);
    access.fire(new AccessChanged(name));   // the clock may go backwards here, which what is kept does not expect
    return covers(caller, Rights.INCIDENT_CHECK, FEILONG);
  }

  @Test void a_revoked_grant_ends_at_once() {
    on(DAY);
    var name = holder(JobRole.CHECKER, HESHAN);
    var caller = Caller.named(name).as(JobRole.CHECKER);
    assertTrue(covers(caller, Rights.INCIDENT_CHECK, FEILONG));
    Sql.on(database).update("update foundation.user_scope set revoked_by = 'test', revoked_at = now() where username = ?", name);
    access.fire(new AccessChanged(name));
    assertFalse(covers(caller, Rights.INCIDENT_CHECK, FEILONG));
  }

  @Test void what_is_kept_expires_even_if_nobody_says_that_access_changed() {
    on(DAY);
    var name = holder(JobRole.CHECKER, HESHAN);
    var caller = Caller.named(name).as(JobRole.CHECKER);
    assertTrue(covers(caller, Rights.INCIDENT_CHECK, FEILONG));
    Sql.on(database).update("update foundation.account set enabled = false where username = ?", name);
    TestClock.set(ChinaTime.instant(DAY.atTime(12, 0)).plusSeconds(16));
    assertFalse(covers(caller, Rights.INCIDENT_CHECK, FEILONG));
  }

  @Test void a_stand_in_has_the_jobs_of_the_absent_in_the_period_only_and_without_the_token() {
    var away = holder(JobRole.DISPATCHER, HESHAN);
    var standIn = holder(JobRole.CLERK, FEILONG);
    Sql.on(database).update("""
        insert into foundation.deputy (id, absent, deputy, valid_from, valid_to, reason, arranged_by, arranged_at)
        values (nextval('foundation.deputy_seq'), ?, ?, ?, ?, '休假', 'test', now())""", away, standIn, DAY, DAY.plusDays(1));
    var caller = Caller.named(standIn).as(JobRole.CLERK);
    for (int days = -1; days <= 2; days++) {
      on(DAY.plusDays(days));
      access.fire(new AccessChanged(standIn));
      boolean stands = days == 0 || days == 1;
      assertEquals(stands, covers(caller, Rights.INCIDENT_DISPATCH, "510131001001"), "day " + days);
      assertEquals(stands ? Set.of(standIn, away) : Set.of(standIn), caller.calls(() -> jurisdiction.identities()), "day " + days);
      assertEquals(stands, jurisdiction.identityOf(standIn, List.of(JobRole.CLERK)).contains(Rights.INCIDENT_DISPATCH), "day " + days);
      assertEquals(stands, Caller.named("anybody").calls(() -> jobholders.of(JobRole.DISPATCHER, Territory.of(MICRO))).contains(standIn), "day " + days);
      assertTrue(covers(caller, Rights.ROSTER_EDIT, FEILONG), "the own job goes on");
    }
  }

  @Test void standing_in_is_not_handed_on() {
    on(DAY);
    var away = holder(JobRole.DISPATCHER, HESHAN);
    var middle = holder(JobRole.CHECKER, HESHAN);
    var last = holder(JobRole.CLERK, FEILONG);
    for (var pair : List.of(List.of(away, middle), List.of(middle, last))) {
      Sql.on(database).update("""
          insert into foundation.deputy (id, absent, deputy, valid_from, valid_to, reason, arranged_by, arranged_at)
          values (nextval('foundation.deputy_seq'), ?, ?, ?, ?, '休假', 'test', now())""", pair.get(0), pair.get(1), DAY, DAY);
      access.fire(new AccessChanged(pair.get(1)));
    }
    var caller = Caller.named(last).as(JobRole.CLERK);
    assertTrue(covers(caller, Rights.INCIDENT_CHECK, HESHAN));
    assertFalse(covers(caller, Rights.INCIDENT_DISPATCH, HESHAN));
  }

  @Test void whoever_covers_a_grid_is_among_its_jobholders() {
    on(DAY);
    for (var held : List.of(CITY, HESHAN, FEILONG, FEILONG + "0000000", GENERAL, MICRO)) {
      var name = holder(JobRole.WORKER, held);
      assertTrue(covers(Caller.named(name).as(JobRole.WORKER), Rights.INCIDENT_REPORT, MICRO), held);
      assertTrue(Caller.named("anybody").calls(() -> jobholders.of(JobRole.WORKER, Territory.of(MICRO))).contains(name), held);
    }
    assertFalse(Caller.named("anybody").calls(() -> jobholders.of(JobRole.WORKER, Territory.of(GENERAL))).contains(holder(JobRole.WORKER, MICRO)));
  }
}
