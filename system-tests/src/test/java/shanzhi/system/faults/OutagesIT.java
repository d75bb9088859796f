package shanzhi.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.faults.Site.INCIDENTS;
import static shanzhi.system.faults.Site.NO_HANG;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shanzhi.system.DemoPeople;

/** Something the suite stands on fails for a while: whoever waits hears of it in time, and when it is well again so is the suite. */
@Tag("faults")
class OutagesIT {

  private static final Duration RECOVERY = Duration.ofSeconds(15);
  private static Path room;
  private static boolean small;
  private static Site site;

  @BeforeAll static void start() throws Exception {
    room = Files.createDirectories(DemoPeople.ROOT.toAbsolutePath().normalize().resolve("system-tests/target/small-disk-" + ProcessHandle.current().pid()));
    small = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", room.toString()).redirectErrorStream(true).start().waitFor() == 0;
    site = Site.start("outages", Map.of("SHANZHI_DATA_DIR", room.toString()));
    List.of("member", "dispatcher").forEach(site::token);
    assertEquals(200, site.get("dispatcher", "/api/v1/me").statusCode());
  }

  @AfterAll static void stop() throws Exception {
    if (site != null) site.close();
    if (small) new ProcessBuilder("umount", room.toString()).start().waitFor();
  }

  private record Answer(HttpResponse<String> said, Duration took) {
    static Answer of(Callable<HttpResponse<String>> call) throws Exception {
      long begin = System.nanoTime();
      var said = call.call();
      return new Answer(said, Site.since(begin));
    }

    /** 503 in time, with words and when to come back. */
    void comesLater() {
      assertEquals(503, said.statusCode(), said.uri() + " " + said.body());
      assertTrue(said.headers().firstValue("Retry-After").isPresent(), said.uri() + " Retry-After");
      assertTrue(took.compareTo(NO_HANG) <= 0, said.uri() + " took " + took.toMillis() + " ms");
      assertTrue(said.body().contains("系统正忙"), said.body());
      assertFalse(said.body().contains("Exception") || said.body().contains("at shanzhi."), said.body());
    }
  }

  /** All incidents locked by somebody else, as a repair or a runaway report would. */
  private static Connection locked() throws SQLException {
    var other = site.suite.database();
    other.setAutoCommit(false);
    other.createStatement().execute("lock table grid.incident in access exclusive mode");
    return other;
  }

  private static void wellAgain(Site.Visitor visitor) {
    Site.until(RECOVERY, () -> site.get("dispatcher", INCIDENTS + "?rows=5").statusCode() == 200
        && site.post("member", INCIDENTS, Site.incident("恢复后试报"), "Idempotency-Key", UUID.randomUUID().toString()).statusCode() == 201
        && visitor.get("/app/incidents/ledger").statusCode() == 200);
  }

  @Test void a_slow_database_is_said_and_not_waited_for() throws Exception {
    var visitor = site.signedIn("dispatcher");
    try (var other = locked()) {
      Answer.of(() -> site.get("dispatcher", INCIDENTS + "?rows=5")).comesLater();
      Answer.of(() -> site.post("member", INCIDENTS, Site.incident("数据库慢时试报"), "Idempotency-Key", "slow-" + ProcessHandle.current().pid())).comesLater();
      Answer.of(() -> visitor.get("/app/incidents/ledger")).comesLater();
      assertEquals(200, site.get("dispatcher", "/api/v1/areas").statusCode(), "what is not slow goes on");
      other.rollback();
    }
    wellAgain(visitor);
  }

  @Test void a_pool_without_a_free_connection_is_said_and_not_waited_for() throws Exception {
    var visitor = site.signedIn("dispatcher");
    var crowd = Executors.newFixedThreadPool(40);
    try (var other = locked()) {
      var asked = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 40; i++) asked.add(() -> Answer.of(() -> site.get("dispatcher", INCIDENTS + "?rows=5")));
      var waiting = crowd.submit(() -> crowd.invokeAll(asked));
      for (var done : waiting.get()) done.get().comesLater();
      other.rollback();
    } finally {
      crowd.shutdownNow();
    }
    wellAgain(visitor);
  }

  @Test void a_database_that_has_gone_silent_is_given_up_in_time() throws Exception {
    var visitor = site.signedIn("dispatcher");
    var postgres = ProcessHandle.of(site.suite.postgres().process().orElseThrow().pid()).orElseThrow();
    signal("-STOP", postgres);
    try {
      Answer.of(() -> site.get("dispatcher", "/api/v1/me")).comesLater();
      Answer.of(() -> visitor.get("/app/home")).comesLater();
    } finally {
      signal("-CONT", postgres);
    }
    wellAgain(visitor);
  }

  private static void signal(String signal, ProcessHandle server) throws Exception {
    var command = new ArrayList<>(List.of("kill", signal, String.valueOf(server.pid())));
    server.descendants().forEach(one -> command.add(String.valueOf(one.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  @Test void without_the_sign_on_server_who_is_in_goes_on_and_who_comes_is_told() throws Exception {
    var visitor = site.signedIn("dispatcher");
    site.renewTokens();
    site.suite.keycloak().kill();
    try {
      assertEquals(200, site.get("dispatcher", INCIDENTS + "?rows=5").statusCode());
      assertEquals(201, site.post("member", INCIDENTS, Site.incident("登录服务停时试报")).statusCode());
      assertEquals(200, visitor.get("/app/incidents/ledger").statusCode());
      Site.pause(1000);
      toldAtTheEntrance();
      site.suite.wildfly().kill();
      site.suite.wildfly().start();
      toldAtTheEntrance();
      var script = site.get("dispatcher", "/api/v1/me");
      assertEquals(503, script.statusCode(), "tokens cannot be told from forged ones before the server has once heard of their keys");
      assertTrue(script.headers().firstValue("Retry-After").isPresent(), "Retry-After");
    } finally {
      site.suite.keycloak().start();
    }
    Site.until(RECOVERY, () -> site.new Visitor().get("/app/incidents/ledger?due=OVERDUE").body().contains("kc-login"));
    assertTrue(site.signedIn("dispatcher").get("/signon?to=/app/incidents/ledger").uri().getPath().equals("/app/incidents/ledger"));
    site.renewTokens();
    Site.until(RECOVERY, () -> site.get("dispatcher", INCIDENTS + "?rows=5").statusCode() == 200);
  }

  private static void toldAtTheEntrance() {
    for (var path : List.of("/", "/app/incidents/ledger?due=OVERDUE", "/m/")) {
      var said = site.new Visitor().get(path);
      assertEquals(503, said.statusCode(), said.uri() + " " + said.body());
      assertTrue(said.headers().firstValue("Retry-After").isPresent(), "Retry-After");
      assertTrue(said.body().contains("登录服务没有应答"), said.body());
      assertFalse(said.body().contains("Exception"), said.body());
    }
  }

  @Test void a_full_disk_keeps_nothing_by_halves_and_is_said() throws Exception {
    Assumptions.assumeTrue(small, "a small disk can only be made by root");
    assertEquals(200, site.upload("member", Site.noise(300)).statusCode() / 100 * 100);
    long before = kept();
    var filler = room.resolve("filler");
    fill(filler);
    var photo = Site.noise(900);
    var said = site.upload("member", photo);
    assertEquals(503, said.statusCode(), said.body());
    assertTrue(said.body().contains("file.no-room") && said.body().contains("磁盘已满"), said.body());
    assertTrue(said.headers().firstValue("Retry-After").isPresent(), "Retry-After");
    assertEquals(before, kept());
    try (var all = Files.walk(room)) {
      assertEquals(List.of(), all.filter(file -> file.toString().endsWith(".tmp")).toList());
    }
    assertEquals(201, site.post("member", INCIDENTS, Site.incident("磁盘满时不带照片试报")).statusCode(), "what needs no file goes on");
    Files.delete(filler);
    Site.until(RECOVERY, () -> site.upload("member", photo).statusCode() / 100 == 2);
    assertEquals(before + 1, kept());
  }

  private static void fill(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler)) {
      var block = new byte[65_536];
      while (true) out.write(block);
    } catch (IOException full) {
      assertTrue(room.toFile().getUsableSpace() < 65_536, full.getMessage());
    }
  }

  /** Rows and files say the same number. */
  private static long kept() throws Exception {
    try (var connection = site.suite.database(); var rows = connection.createStatement().executeQuery("select count(distinct hash) from foundation.file"); var all = Files.walk(room.resolve("files"))) {
      rows.next();
      assertEquals(rows.getLong(1), all.filter(Files::isRegularFile).count());
      return rows.getLong(1);
    }
  }
}
