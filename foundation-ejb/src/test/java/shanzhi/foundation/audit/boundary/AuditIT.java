package shanzhi.foundation.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.audit.boundary.Finding.Kind;
import shanzhi.foundation.audit.control.Heads;
import shanzhi.foundation.audit.control.Sealer;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.People;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** Somebody with the owner's password does something to the trail; the walk along the chain says what. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

  private static final String COUNTY = "510131000000";
  private static final Caller AUDITOR = Caller.named("it-auditor").as(JobRole.AUDITOR);
  private static final Caller TOWN_AUDITOR = Caller.named("it-town-auditor").as(JobRole.AUDITOR);

  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource application;
  @Inject AuditTrail trail;
  @Inject Audits audits;
  @Inject Sealer sealer;
  @Inject Heads heads;

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(AuditIT.class); }

  @BeforeEach void some_deeds_are_sealed_and_a_copy_is_kept() throws InterruptedException {
    people();
    Caller.named("clerk").does(() -> {
      for (int i = 1; i <= 6; i++) trail.record("area.rename", "area", "51013110000" + i, "510131100001", Map.of("name", "旧\"" + i), Map.of("name", "新\n" + i));
    });
    for (int i = 0; i < 100 && Sql.on(owner).number("select count(*) from foundation.audit_unsealed") > 0; i++) {
      sealer.sealAll();
      Thread.sleep(50);
    }
    assertTrue(verify().sound(), () -> "before: " + verify());
    Sql.on(owner).update("create table foundation.kept_entry as select * from foundation.audit_entry");
    Sql.on(owner).update("create table foundation.kept_seal as select * from foundation.audit_seal");
  }

  @AfterEach void the_copy_is_put_back() {
    var sql = Sql.on(owner);
    sql.update("delete from foundation.audit_entry");
    sql.update("delete from foundation.audit_seal");
    sql.update("insert into foundation.audit_entry select * from foundation.kept_entry");
    sql.update("insert into foundation.audit_seal select * from foundation.kept_seal");
    sql.update("delete from foundation.audit_unsealed");
    sql.update("drop table foundation.kept_entry");
    sql.update("drop table foundation.kept_seal");
  }

  @Test void an_untouched_trail_is_sound_and_every_deed_is_sealed() {
    var found = AUDITOR.calls(() -> audits.search(new AuditQuery(null, null, "clerk", "area.", null, "510131100003", null), null, 10));
    assertTrue(found.rows().stream().allMatch(line -> line.sealed()));
    var entry = AUDITOR.calls(() -> audits.entry(found.rows().get(0).id()));
    assertEquals("SM3", entry.algorithm());
    assertEquals("旧\"3", entry.changes().get(0).before());
    assertEquals("新\n3", entry.changes().get(0).after());
  }

  @Test void an_edited_entry_is_named() {
    long id = entryAt(3);
    tamper("update foundation.audit_entry set actor = 'somebody-else' where id = ?", id);
    expect(Kind.EDITED, 3, id);
  }

  @Test void an_entry_whose_after_was_edited_is_named() {
    long id = entryAt(2);
    tamper("update foundation.audit_entry set after = '{\"name\":\"x\"}' where id = ?", id);
    expect(Kind.EDITED, 2, id);
  }

  @Test void an_entry_moved_in_time_is_named() {
    long id = entryAt(4);
    tamper("update foundation.audit_entry set at = at - interval '3 days' where id = ?", id);
    expect(Kind.EDITED, 4, id);
  }

  @Test void a_deleted_entry_is_named() {
    long id = entryAt(5);
    tamper("delete from foundation.audit_entry where id = ?", id);
    expect(Kind.DELETED, 5, id);
  }

  @Test void an_entry_deleted_with_its_seal_is_found() {
    long id = entryAt(3);
    tamper("delete from foundation.audit_entry where id = ?", id);
    tamper("delete from foundation.audit_seal where entry_id = ?", id);
    expect(Kind.DELETED, 3, 0);
  }

  @Test void two_exchanged_entries_are_found() {
    long second = entryAt(2);
    long fourth = entryAt(4);
    tamper("update foundation.audit_seal set entry_id = -1 where seq = 2");
    tamper("update foundation.audit_seal s set entry_id = ?, entry_at = (select at from foundation.audit_entry where id = ?) where seq = 4", second, second);
    tamper("update foundation.audit_seal s set entry_id = ?, entry_at = (select at from foundation.audit_entry where id = ?) where seq = 2", fourth, fourth);
    expect(Kind.REORDERED, 2, fourth);
  }

  @Test void two_exchanged_seals_are_found() {
    tamper("update foundation.audit_seal set seq = -2 where seq = 2");
    tamper("update foundation.audit_seal set seq = 2 where seq = 3");
    tamper("update foundation.audit_seal set seq = 3 where seq = -2");
    assertEquals(Kind.REORDERED, verify().findings().get(0).kind());
    assertEquals(2, verify().findings().get(0).seq());
  }

  @Test void a_cut_off_end_is_found_by_the_head_written_outside() throws IOException {
    heads.export();
    assertTrue(Files.size(Path.of(System.getProperty("shanzhi.data.dir"), "audit-heads", "heads.txt")) > 60);
    long last = last();
    long id = entryAt(last);
    tamper("delete from foundation.audit_seal where seq = ?", last);
    tamper("delete from foundation.audit_entry where id = ?", id);
    expect(Kind.TRUNCATED, last, 0);
  }

  @Test void a_chain_written_anew_from_an_edit_on_is_found_by_the_head_written_outside() throws InterruptedException {
    heads.export();
    long last = last();
    tamper("update foundation.audit_entry set actor = 'somebody-else' where id = ?", entryAt(last));
    tamper("insert into foundation.audit_unsealed select entry_id, entry_at from foundation.audit_seal where seq = ?", last);
    tamper("delete from foundation.audit_seal where seq = ?", last);
    for (int i = 0; i < 100 && last() < last; i++) {
      sealer.sealAll();
      Thread.sleep(50);
    }
    assertEquals(Kind.REWRITTEN, verify().findings().get(0).kind());
    assertEquals(last, verify().findings().get(0).seq());
  }

  @Test void an_entry_slipped_in_without_a_seal_is_found() {
    tamper("insert into foundation.audit_entry (at, actor, verb, subject_type, subject) values (now() - interval '1 hour', 'x', 'x.y', 'x', '1')");
    tamper("delete from foundation.audit_unsealed");
    assertEquals(Kind.UNSEALED, verify().findings().get(0).kind());
  }

  @Test void the_application_s_role_may_neither_change_nor_remove_anything() {
    for (var deed : new String[] {"update foundation.audit_entry set actor = 'x'", "delete from foundation.audit_entry", "truncate foundation.audit_entry",
        "update foundation.audit_seal set hash = 'x'", "delete from foundation.audit_seal", "insert into foundation.audit_unsealed values (1, now())"}) {
      var refused = assertThrows(Sql.SqlFailure.class, () -> Sql.on(application).update(deed), deed);
      assertEquals("42501", refused.sqlState(), deed);
    }
  }

  @Test void pages_follow_each_other_without_gap_or_repetition() {
    var query = new AuditQuery(null, null, "clerk", "area.rename", "area", null, COUNTY);
    long all = Sql.on(owner).number("select count(*) from foundation.audit_entry where actor = 'clerk'");
    var seen = new java.util.LinkedHashSet<Long>();
    String next = null;
    do {
      var place = next;
      var slice = AUDITOR.calls(() -> audits.search(query, place, 4));
      slice.rows().forEach(line -> assertTrue(seen.add(line.id())));
      next = slice.next();
    } while (next != null);
    assertEquals(all, seen.size());
  }

  @Test void an_auditor_of_another_town_sees_neither_the_list_nor_the_entry() {
    var found = TOWN_AUDITOR.calls(() -> audits.search(AuditQuery.everything(), null, 50));
    assertEquals(0, found.rows().size());
    assertNull(found.next());
    // A deed of this test in this county: the first of the chain may be somebody else's, of the whole city.
    long id = Sql.on(owner).number("select max(id) from foundation.audit_entry where actor = 'clerk' and verb = 'area.rename'");
    assertThrows(Refusal.class, () -> TOWN_AUDITOR.does(() -> audits.entry(id)));
    assertNotNull(AUDITOR.calls(() -> audits.entry(id)));
  }

  @Test void only_auditors_read_the_trail() {
    var admin = Caller.named("it-sysadmin").as(JobRole.SYSADMIN);
    assertThrows(EJBAccessException.class, () -> admin.does(() -> audits.search(AuditQuery.everything(), null, 5)));
    assertThrows(EJBAccessException.class, () -> admin.does(() -> audits.entry(1)));
    assertThrows(EJBAccessException.class, () -> admin.does(() -> audits.verify()));
    assertThrows(EJBAccessException.class, () -> admin.does(() -> audits.verbs()));
  }

  @Test void the_verbs_ever_recorded_are_offered() { assertTrue(AUDITOR.calls(() -> audits.verbs()).contains("area.rename")); }

  private void expect(Kind kind, long seq, long entry) {
    var result = verify();
    assertFalse(result.sound());
    assertEquals(kind, result.findings().get(0).kind(), result::toString);
    assertEquals(seq, result.findings().get(0).seq(), result::toString);
    assertEquals(entry, result.findings().get(0).entry(), result::toString);
  }

  private Verification verify() { return AUDITOR.calls(() -> audits.verify()); }

  private void tamper(String sql, Object... args) { assertTrue(Sql.on(owner).update(sql, args) >= 0); }

  private long entryAt(long seq) { return Sql.on(owner).number("select entry_id from foundation.audit_seal where seq = ?", seq); }

  private long last() { return Sql.on(owner).number("select max(seq) from foundation.audit_seal"); }

  private void people() {
    People.hold(owner, "it-auditor", JobRole.AUDITOR, COUNTY);
    People.hold(owner, "it-town-auditor", JobRole.AUDITOR, "510131101000");
  }
}
