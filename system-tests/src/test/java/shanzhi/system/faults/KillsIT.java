package shanzhi.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.faults.Site.INCIDENTS;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Power is cut while reports come in, by clients that send again with the same key until they are answered. */
@Tag("faults")
class KillsIT {

  private static final int CLIENTS = 6;
  /** How long a client tries; longer than any machine takes to start, for what counts here is that none is lost. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static Site site;

  @BeforeAll static void start() {
    site = Site.start("kills", Map.of());
    site.token("member");
  }

  @AfterAll static void stop() {
    if (site != null) site.close();
  }

  @Test void the_server() throws Exception {
    survives("server", () -> {
      site.suite.wildfly().kill();
      site.suite.wildfly().start();
    });
  }

  @Test void the_database() throws Exception {
    survives("database", () -> {
      site.suite.postgres().kill();
      site.suite.postgres().start();
    });
  }

  @Test void both() throws Exception {
    survives("both", () -> {
      site.suite.wildfly().kill();
      site.suite.postgres().kill();
      site.suite.postgres().start();
      site.suite.wildfly().start();
    });
  }

  /** Twenty seconds, or what this machine needed to start everything at first, if it is slower than that. */
  private static Duration limit() { return site.firstStart.compareTo(Duration.ofSeconds(20)) > 0 ? site.firstStart : Duration.ofSeconds(20); }

  private static void survives(String what, Runnable cut) throws Exception {
    site.renewTokens();
    var words = "断电试报 " + what + " " + UUID.randomUUID().toString().substring(0, 8);
    var acknowledged = new ConcurrentHashMap<String, String>();
    var sent = ConcurrentHashMap.<String>newKeySet();
    var crowd = Executors.newFixedThreadPool(CLIENTS);
    var clients = new ArrayList<Future<?>>();
    var over = new java.util.concurrent.atomic.AtomicBoolean();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(crowd.submit(() -> {
        while (!over.get()) report(words, sent, acknowledged);
      }));
    }
    Site.until(PATIENCE, () -> acknowledged.size() >= 2 * CLIENTS);
    int before = acknowledged.size();
    long begin = System.nanoTime();
    cut.run();
    Site.until(PATIENCE, () -> site.get("member", "/api/v1/me").statusCode() == 200);
    var ready = Site.since(begin);
    Site.until(PATIENCE, () -> acknowledged.size() >= before + 2 * CLIENTS);
    over.set(true);
    for (var client : clients) client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    crowd.shutdownNow();

    assertTrue(before > 0 && acknowledged.size() > before, "reports before and after: " + before + ", " + acknowledged.size());
    assertEquals(sent, acknowledged.keySet(), "every client was answered in the end");
    assertEquals(new TreeSet<>(acknowledged.values()), new TreeSet<>(numbers(words)), what);
    assertEquals(sent.size(), numbers(words).size(), what + ": each key once");
    assertTrue(ready.compareTo(limit()) <= 0, what + " ready after " + ready.toMillis() + " ms, limit " + limit().toMillis());
    System.out.println("killed: " + what + ", ready after " + ready.toMillis() + " ms, acknowledged " + acknowledged.size() + ", before the cut " + before);
  }

  private static void report(String words, java.util.Set<String> sent, Map<String, String> acknowledged) {
    var key = UUID.randomUUID().toString();
    sent.add(key);
    var body = Site.incident(words + " " + key);
    Site.until(PATIENCE, () -> {
      var answer = site.post("member", INCIDENTS, body, "Idempotency-Key", key);
      if (answer.statusCode() != 201) {
        assertTrue(List.of(404, 409, 503).contains(answer.statusCode()), answer.statusCode() + " " + answer.body());
        return false;
      }
      try (var reader = Json.createReader(new StringReader(answer.body()))) {
        acknowledged.put(key, reader.readObject().getString("number"));
      }
      return true;
    });
  }

  private static List<String> numbers(String words) throws Exception {
    try (var connection = site.suite.database(); var statement = connection.prepareStatement("select number from grid.incident where description like ? || '%'")) {
      statement.setString(1, words);
      var numbers = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) numbers.add(rows.getString(1));
      }
      return numbers;
    }
  }
}
