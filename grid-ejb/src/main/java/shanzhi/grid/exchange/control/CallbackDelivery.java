package shanzhi.grid.exchange.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.secrets.boundary.Signature;
import shanzhi.grid.exchange.boundary.SignedCall;
import shanzhi.kernel.Sql;

/**
 * Tells a neighbour one thing, signed as it signs to us. Tried again by the outbox until it answers 2xx. With
 * {@code shanzhi.exchange.stub} it is recorded here instead of sent.
 */
@ApplicationScoped
public class CallbackDelivery implements Delivery {

  public static final String TOPIC = "exchange.callback";

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  /** One that does not answer holds up nobody else: its next ones fail at once for so long. */
  private static final Duration REST = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

  private record Telling(String neighbour, String orderNo, String payload, String url, String algorithm, String secret, int keyNo, boolean enabled) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;
  @Inject Recording recording;

  private final Map<String, Instant> resting = new ConcurrentHashMap<>();

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    long id = Long.parseLong(key);
    var telling = Sql.on(database).one("""
        select c.*, n.callback_url, n.algorithm, n.secret, n.key_no, n.enabled from grid.exchange_callback c join grid.exchange_neighbour n on n.code = c.neighbour where c.id = ?""",
        row -> new Telling(row.text("neighbour"), row.text("order_no"), row.text("payload"), row.text("callback_url"), row.text("algorithm"), row.text("secret"), row.number("key_no"), row.yes("enabled")),
        id).orElseThrow();
    if (!telling.enabled()) throw new IllegalStateException("neighbour " + telling.neighbour() + " is switched off");
    if (recording.on()) record(id, telling);
    else if (telling.url() != null) send(id, telling);
  }

  private Map<String, String> headers(long id, Telling telling, String path) {
    var timestamp = String.valueOf(clock.instant().toEpochMilli());
    var nonce = UUID.randomUUID().toString();
    var content = SignedCall.content("POST", path, timestamp, nonce, telling.payload().getBytes(StandardCharsets.UTF_8));
    var headers = new LinkedHashMap<String, String>();
    headers.put("X-Shanzhi-Neighbour", telling.neighbour());
    headers.put("X-Shanzhi-Event", String.valueOf(id));   // the same in every try, so that the neighbour knows a repetition
    headers.put("X-Shanzhi-Key", String.valueOf(telling.keyNo()));
    headers.put("X-Shanzhi-Timestamp", timestamp);
    headers.put("X-Shanzhi-Nonce", nonce);
    headers.put("X-Shanzhi-Signature", Signature.named(telling.algorithm()).sign(sealing.open(telling.secret()), content));
    return headers;
  }

  private static String path(String url) {
    var uri = URI.create(url);
    return (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private void record(long id, Telling telling) {
    var headers = new StringBuilder();
    headers(id, telling, telling.url() == null ? "/" : path(telling.url())).forEach((name, value) -> headers.append(name).append(": ").append(value).append('\n'));
    Sql.on(database).update("insert into grid.exchange_record (at, neighbour, callback, headers, body) values (?, ?, ?, ?, ?)", clock.instant(), telling.neighbour(), id, headers.toString(), telling.payload());
  }

  private void send(long id, Telling telling) {
    var rests = resting.get(telling.neighbour());
    if (rests != null && rests.isAfter(clock.instant())) throw new IllegalStateException("neighbour " + telling.neighbour() + " did not answer a moment ago");
    var request = HttpRequest.newBuilder(URI.create(telling.url())).timeout(ANSWER).header("Content-Type", "application/json; charset=utf-8");
    headers(id, telling, path(telling.url())).forEach(request::header);
    try {
      int status = CLIENT.send(request.POST(HttpRequest.BodyPublishers.ofString(telling.payload())).build(), BodyHandlers.discarding()).statusCode();
      if (status < 200 || status > 299) throw new IllegalStateException("neighbour " + telling.neighbour() + " answers " + status);
      resting.remove(telling.neighbour());
    } catch (IOException failure) {
      resting.put(telling.neighbour(), clock.instant().plus(REST));
      throw new IllegalStateException("neighbour " + telling.neighbour() + " cannot be reached: " + failure.getClass().getSimpleName(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
