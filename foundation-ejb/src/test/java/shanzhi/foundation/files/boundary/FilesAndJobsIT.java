package shanzhi.foundation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.files.control.FileSweep;
import shanzhi.foundation.jobs.boundary.CountingWork;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.jobs.control.JobDesk;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

@ExtendWith(ArquillianExtension.class)
class FilesAndJobsIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("foundation-ejb", FilesAndJobsIT.class, Pixels.class, CountingWork.class); }

  private static final Caller WORKER = Caller.named("worker1").as(JobRole.WORKER);
  private static final Caller OTHER = Caller.named("worker2").as(JobRole.WORKER);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Files files;
  @Inject FileSweep sweep;
  @Inject Jobs jobs;
  @Inject JobDesk desk;

  @Test void a_kept_photo_is_its_keepers_until_it_is_attached_and_then_its_subjects() throws IOException {
    var photo = Pixels.telling(Pixels.picture("jpeg", 1200, 600, 11), "GPS30.19N");
    var kept = WORKER.calls(() -> files.keep("现场.jpg", photo));
    assertEquals("image/jpeg", kept.type());
    assertEquals(1200, kept.width());
    WORKER.does(() -> assertEquals(kept.size(), files.openOwn(kept.id()).size()));
    assertUnknown("file.unknown", () -> OTHER.does(() -> files.openOwn(kept.id())));
    assertUnknown("file.unknown", () -> OTHER.does(() -> files.attach(List.of(kept.id()), subject("theirs"), "before")));

    WORKER.does(() -> files.attach(List.of(kept.id()), subject("mine"), "before"));
    WORKER.does(() -> files.attach(List.of(kept.id()), subject("mine"), "before"));
    assertEquals(List.of("before"), OTHER.calls(() -> files.of(subject("mine"))).stream().map(KeptFile::kind).toList());
    try (var stream = OTHER.calls(() -> files.open(subject("mine"), kept.id())).stream()) {
      assertEquals(kept.size(), stream.readAllBytes().length);
    }
    assertTrue(OTHER.calls(() -> files.thumbnail(subject("mine"), kept.id())).size() < kept.size());
    assertUnknown("file.unknown", () -> OTHER.does(() -> files.open(subject("another"), kept.id())));
    assertUnknown("file.unknown", () -> WORKER.does(() -> files.attach(List.of(kept.id()), subject("second"), "before")));
    assertUnknown("file.unknown", () -> WORKER.does(() -> files.openOwn(kept.id())));
  }

  @Test void nobody_keeps_files_without_signing_on() {
    assertThrows(EJBAccessException.class, () -> files.keep("a.png", Pixels.picture("png", 5, 5, 2)));
  }

  @Test void what_is_too_large_or_disguised_is_refused() {
    var large = new byte[10 * 1024 * 1024 + 1];
    System.arraycopy(Pixels.picture("jpeg", 50, 50, 1), 0, large, 0, 500);
    assertEquals("file.too-large", assertThrows(Refusal.class, () -> WORKER.does(() -> files.keep("a.jpg", large))).key());
    assertEquals("file.disguised", assertThrows(Refusal.class, () -> WORKER.does(() -> files.keep("a.jpg", Pixels.picture("png", 5, 5, 2)))).key());
  }

  @Test void the_same_content_lies_once_and_goes_with_its_last_row() {
    var picture = Pixels.picture("png", 40, 40, 21);
    var first = WORKER.calls(() -> files.keep("a.png", picture));
    var second = OTHER.calls(() -> files.keep("b.png", picture));
    assertEquals(first.hash(), second.hash());
    assertNotEquals(first.id(), second.id());
    var path = WORKER.calls(() -> files.openOwn(first.id())).path();
    age(first.id());
    sweep.sweep();
    assertTrue(path.toFile().exists());
    assertUnknown("file.unknown", () -> WORKER.does(() -> files.openOwn(first.id())));
    age(second.id());
    sweep.sweep();
    assertFalse(path.toFile().exists());
  }

  @Test void a_job_runs_as_its_owner_and_only_the_owner_fetches_the_result() throws Exception {
    long job = WORKER.calls(() -> jobs.start("counting", "数到三", Json.createObjectBuilder().add("to", 3).build()));
    var ended = ended(job);
    assertEquals(JobState.DONE, ended.state());
    assertEquals(100, ended.percent());
    assertEquals("image/png", WORKER.calls(() -> jobs.result(job)).type());
    assertTrue(WORKER.calls(() -> jobs.mine(0, 50)).rows().stream().anyMatch(line -> line.id() == job));
    assertUnknown("job.unknown", () -> OTHER.does(() -> jobs.get(job)));
    assertUnknown("job.unknown", () -> OTHER.does(() -> jobs.result(job)));
    assertUnknown("job.unknown", () -> OTHER.does(() -> jobs.cancel(job)));
    assertFalse(OTHER.calls(() -> jobs.mine(0, 50)).rows().stream().anyMatch(line -> line.id() == job));
  }

  @Test void a_cancelled_job_stops_soon() throws Exception {
    long job = WORKER.calls(() -> jobs.start("counting", "数很久", Json.createObjectBuilder().add("to", 2000).build()));
    Thread.sleep(300);
    WORKER.does(() -> jobs.cancel(job));
    var ended = ended(job);
    assertEquals(JobState.CANCELLED, ended.state());
    assertTrue(ended.done() < 200, () -> "went on to " + ended.done());
    assertEquals("job.ended", assertThrows(Refusal.class, () -> WORKER.does(() -> jobs.cancel(job))).key());
  }

  @Test void a_refusal_is_the_reason_of_a_failed_job() throws Exception {
    long job = WORKER.calls(() -> jobs.start("counting", "不成", Json.createObjectBuilder().add("to", 1).add("fail", true).build()));
    var ended = ended(job);
    assertEquals(JobState.FAILED, ended.state());
    assertEquals("area.exists", ended.refusal());
    assertEquals(List.of("510131001001"), ended.refusalArgs());
  }

  @Test void a_job_whose_server_is_gone_is_interrupted_and_its_owner_starts_it_again() throws Exception {
    long id = Sql.on(database).one("""
        insert into foundation.job (kind, title, owner, parameters, state, created_at, heartbeat)
        values ('counting', '断电', 'worker1', '{"to": 2}', 'RUNNING', ?, ?) returning id""", row -> row.longAt(1), Instant.now(), Instant.now().minusSeconds(90)).orElseThrow();
    assertEquals("job.not-interrupted", assertThrows(Refusal.class, () -> WORKER.does(() -> jobs.again(id))).key(), "it may still be running");
    desk.noteAbandoned();
    var line = WORKER.calls(() -> jobs.get(id));
    assertEquals(JobState.INTERRUPTED, line.state());
    assertEquals("job.interrupted", line.refusal());
    assertUnknown("job.unknown", () -> OTHER.does(() -> jobs.again(id)));
    WORKER.does(() -> jobs.again(id));
    assertEquals(JobState.DONE, ended(id).state());
    assertEquals("job.not-interrupted", assertThrows(Refusal.class, () -> WORKER.does(() -> jobs.again(id))).key());
  }

  private JobLine ended(long job) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      var line = WORKER.calls(() -> jobs.get(job));
      if (line.state().ended()) return line;
      Thread.sleep(50);
    }
    throw new AssertionError("job " + job + " did not end");
  }

  private void age(long file) { Sql.on(database).update("update foundation.file set kept_at = kept_at - interval '3 days' where id = ?", file); }

  private static Subject subject(String id) { return new Subject("test-incident", id); }

  private static void assertUnknown(String key, Runnable action) {
    var refusal = assertThrows(Refusal.class, action::run);
    assertEquals(Refusal.Kind.UNKNOWN, refusal.kind());
    assertEquals(key, refusal.key());
  }
}
