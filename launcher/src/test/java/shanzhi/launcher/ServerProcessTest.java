package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

  @TempDir Path folder;

  private ServerProcess shell(String script) {
    return ServerProcess.start(List.of("sh", "-c", script), Map.of(), folder.resolve("log/server.log"), "sh");
  }

  @Test void an_end_nobody_asked_for_is_noticed_with_its_code() throws Exception {
    var noticed = new CompletableFuture<Optional<Integer>>();
    shell("sleep 0.2; exit 7").onUnwantedEnd(p -> noticed.complete(p.exitCode()));
    assertEquals(Optional.of(7), noticed.get(5, TimeUnit.SECONDS));
  }

  /** The operating system forgets a child a moment before the JVM has its code: the watcher must not fall into that gap. */
  @Test void an_unwanted_end_never_comes_without_its_code() throws Exception {
    for (int i = 0; i < 40; i++) {
      var noticed = new CompletableFuture<Optional<Integer>>();
      shell("exit 7").onUnwantedEnd(p -> noticed.complete(p.exitCode()));
      assertEquals(Optional.of(7), noticed.get(5, TimeUnit.SECONDS));
    }
  }

  @Test void an_end_that_was_asked_for_is_no_news() throws Exception {
    var noticed = new AtomicBoolean();
    var server = shell("exec sleep 600");
    server.onUnwantedEnd(p -> noticed.set(true));
    server.stop(Duration.ofSeconds(2));
    Thread.sleep(300);
    assertFalse(noticed.get());
  }

  @Test void a_server_that_does_not_heed_the_signal_is_killed_with_its_children() throws Exception {
    var server = shell("trap '' TERM; sleep 600 & echo ready; wait; wait; sleep 600");
    while (!Files.readString(folder.resolve("log/server.log")).contains("ready")) Thread.sleep(20);
    var child = server.handle().descendants().findFirst().orElseThrow();
    server.stop(Duration.ofMillis(300));
    assertFalse(server.alive());
    assertTrue(ServerProcess.ended(child, Duration.ofSeconds(2)));
  }

  @Test void the_log_of_the_time_before_is_kept() throws IOException {
    shell("echo one").await(Duration.ofSeconds(5));
    shell("echo two").await(Duration.ofSeconds(5));
    assertEquals("two\n", Files.readString(folder.resolve("log/server.log")));
    assertEquals("one\n", Files.readString(folder.resolve("log/server.log.previous")));
  }

  @Test void a_complaint_is_told_by_its_innermost_cause() throws IOException {
    var log = Files.writeString(folder.resolve("x.log"), """
        04:24:31,001 INFO  [org.jboss.as] (main) started
        04:24:32,750 ERROR [org.jboss.msc.service.fail] (MSC service thread 1-2) MSC000001: Failed to start service
        \tat org.jboss.Some.where(Some.java:1)
        Caused by: java.lang.RuntimeException: outer
        \t... 3 more
        Caused by: org.postgresql.util.PSQLException: the password is wrong
        04:24:33,000 ERROR [other] (main) later
        """);
    assertEquals(Optional.of("org.postgresql.util.PSQLException: the password is wrong"), Complaint.first(log));
  }

  @Test void a_complaint_without_content_is_passed_over_and_prefixes_are_cut() throws IOException {
    var log = Files.writeString(folder.resolve("x.log"), """
        2026-11-21 04:24:25,673 ERROR [org.keycloak.Cli] (main) ERROR: Failed to start server in (production) mode
        2026-11-21 04:24:25,674 ERROR [org.keycloak.Cli] (main) ERROR: Unrecognized field "nonsense"
        """);
    assertEquals(Optional.of("Unrecognized field \"nonsense\""), Complaint.first(log));
    Files.writeString(log, "2026-11-21 04:24:25.1 UTC [77] FATAL:  could not map shared memory\n");
    assertEquals(Optional.of("could not map shared memory"), Complaint.first(log));
    Files.writeString(log, "all is well\n");
    assertEquals(Optional.empty(), Complaint.first(log));
  }
}
