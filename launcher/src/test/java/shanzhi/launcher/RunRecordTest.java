package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir Path folder;
  private RunRecord runs;
  private ServerProcess server;

  @BeforeEach void start_a_process_that_stays() {
    runs = new RunRecord(folder.resolve("run.pids"));
    server = ServerProcess.start(List.of("sleep", "600"), Map.of(), folder.resolve("sleep.log"), "sleep 600");
  }

  @AfterEach void end_it() {
    server.kill();
  }

  @Test void a_process_of_an_earlier_run_is_found_and_ended() {
    runs.add("part", server);
    var ended = new RunRecord(folder.resolve("run.pids")).stopLeftovers();
    assertEquals(List.of(server.pid()), ended.stream().map(l -> l.process().pid()).toList());
    assertTrue(server.ended(Duration.ofSeconds(2)));
    assertTrue(runs.leftovers().isEmpty());
  }

  @Test void the_last_started_comes_first() {
    var second = ServerProcess.start(List.of("sleep", "600"), Map.of(), folder.resolve("second.log"), "sleep 600");
    try {
      runs.add("first", server);
      runs.add("second", second);
      assertEquals(List.of("second", "first"), runs.leftovers().stream().map(RunRecord.Leftover::part).toList());
    } finally {
      second.kill();
    }
  }

  @Test void a_recycled_number_with_another_command_line_is_left_alone() throws IOException {
    runs.add("part", server);
    rewrite("sleep 600", "/data/wildfly");
    assertTrue(runs.stopLeftovers().isEmpty());
    assertTrue(server.alive());
  }

  @Test void a_recycled_number_with_another_start_time_is_left_alone() throws IOException {
    runs.add("part", server);
    rewrite("\t1", "\t0");
    assertTrue(runs.stopLeftovers().isEmpty());
    assertTrue(server.alive());
  }

  @Test void a_torn_line_is_passed_over() throws IOException {
    Files.writeString(folder.resolve("run.pids"), "12\n\nnonsense\tx\ty\tz\n" + server.pid() + "\t17");
    assertTrue(runs.leftovers().isEmpty());
  }

  @Test void what_is_started_while_everything_stops_is_ended_at_once() {
    runs.refuse();
    assertThrows(Trouble.class, () -> runs.add("late", server));
    assertFalse(server.alive());
  }

  private void rewrite(String what, String by) throws IOException {
    var file = folder.resolve("run.pids");
    Files.writeString(file, Files.readString(file).replace(what, by));
  }
}
