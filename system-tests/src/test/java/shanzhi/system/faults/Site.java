package shanzhi.system.faults;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import shanzhi.launcher.Suite;
import shanzhi.system.DemoPeople;
import shanzhi.system.Http;

/** A suite to be broken, and who calls it. */
final class Site implements AutoCloseable {

  /** Nobody waits longer; whoever does has been left hanging. */
  static final Duration NO_HANG = Duration.ofSeconds(10);
  static final String INCIDENTS = "/api/v1/incidents";
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

  final Suite suite;
  /** How long this machine took for the first start, everything together. */
  final Duration firstStart;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private Site(Suite suite, Duration firstStart) {
    this.suite = suite;
    this.firstStart = firstStart;
  }

  static Site start(String name, Map<String, String> settings) {
    var data = DemoPeople.ROOT.toAbsolutePath().normalize().resolve("system-tests/target/" + name + "-" + ProcessHandle.current().pid());
    long begin = System.nanoTime();
    var suite = Suite.at(DemoPeople.ROOT).data(data).freePorts().demo(true).settings(settings).quiet().start();
    return new Site(suite, since(begin));
  }

  static Duration since(long nanos) { return Duration.ofNanos(System.nanoTime() - nanos); }

  /** A token is taken while the sign-on server is well and used from then on; it lasts five minutes. */
  String token(String user) { return tokens.computeIfAbsent(user, this::fetch); }

  /** The sign-on server, too, needs a moment after its database was cut off. */
  void renewTokens() {
    for (var user : List.copyOf(tokens.keySet())) {
      until(Duration.ofSeconds(30), () -> {
        try {
          tokens.put(user, fetch(user));
          return true;
        } catch (AssertionError notYet) {
          return false;
        }
      });
    }
  }

  private String fetch(String user) {
    var form = "grant_type=password&client_id=governance-cli&username=" + user + "&password=" + user;
    var answer = send(HttpRequest.newBuilder(URI.create(suite.keycloakUrl() + "/realms/governance/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).timeout(Duration.ofSeconds(30)));
    if (answer.statusCode() != 200) throw new AssertionError(user + " gets no token: " + answer.body());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getString("access_token");
    }
  }

  HttpResponse<String> get(String user, String path) { return send(request(user, path).GET()); }

  HttpResponse<String> post(String user, String path, String json, String... headers) {
    var request = request(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    for (int i = 0; i + 1 < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    return send(request);
  }

  HttpResponse<String> upload(String user, byte[] photo) {
    return send(request(user, "/api/v1/files").header("Content-Type", "image/jpeg").header("X-File-Name", "photo.jpg").POST(BodyPublishers.ofByteArray(photo)));
  }

  private HttpRequest.Builder request(String user, String path) {
    var request = HttpRequest.newBuilder(URI.create(suite.url() + path)).timeout(NO_HANG.plusSeconds(2));
    return user == null ? request : request.header("Authorization", "Bearer " + token(user));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) { return send(client, request); }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static String incident(String description) {
    return Json.createObjectBuilder().add("type", "0201").add("description", description).add("address", "飞龙路 88 号").add("ground", "5101310010062001005").build().toString();
  }

  /** Waits until the action answers without throwing; how long it took. */
  static Duration until(Duration limit, Callable<Boolean> good) {
    long begin = System.nanoTime();
    Exception last = null;
    while (since(begin).compareTo(limit) < 0) {
      try {
        if (good.call()) return since(begin);
      } catch (Exception notYet) {
        last = notYet;
      }
      pause(200);
    }
    throw new AssertionError("not within " + limit.toSeconds() + " s", last);
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody with a browser, signed in through the form of the sign-on server. */
  Visitor signedIn(String user) {
    var visitor = new Visitor();
    var form = visitor.get("/app/home");
    var action = FORM.matcher(form.body());
    if (!action.find()) throw new AssertionError("no form to sign in: " + form.statusCode() + " " + form.body());
    var home = visitor.follow(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&"))).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("username=" + Http.encode(user) + "&password=" + Http.encode(user))));
    if (home.statusCode() != 200 || !home.uri().getPath().startsWith("/app/home")) throw new AssertionError(home.statusCode() + " " + home.uri());
    return visitor;
  }

  /** A browser without a window. Takes cookies as browsers do on this machine, where even those for safe lines count. */
  final class Visitor {
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new Jar()).connectTimeout(Duration.ofSeconds(5)).build();

    HttpResponse<String> get(String path) { return follow(HttpRequest.newBuilder(URI.create(suite.url() + path)).header("Accept", "text/html")); }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
      var answer = send(browser, request.timeout(NO_HANG.plusSeconds(20)));
      for (int hops = 0; hops < 10 && answer.statusCode() / 100 == 3; hops++) {
        var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        answer = send(browser, HttpRequest.newBuilder(next).header("Accept", "text/html").timeout(NO_HANG.plusSeconds(20)));
      }
      return answer;
    }

    private final class Jar extends CookieHandler {
      @Override public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        var mine = cookies.entrySet().stream().filter(one -> one.getKey().startsWith(uri.getPort() + " ")).map(one -> one.getKey().split(" ")[1] + "=" + one.getValue()).toList();
        return mine.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", mine)));
      }

      @Override public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
          if ("set-cookie".equalsIgnoreCase(name)) values.forEach(value -> keep(uri, value));
        });
      }

      private void keep(URI uri, String line) {
        var pair = line.split(";")[0].split("=", 2);
        if (pair[1].isEmpty() || line.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) cookies.remove(uri.getPort() + " " + pair[0]);
        else cookies.put(uri.getPort() + " " + pair[0], pair[1]);
      }
    }
  }

  /** A picture that no packing makes small, so that it needs its room; never twice the same. */
  static byte[] noise(int side) {
    var image = new java.awt.image.BufferedImage(side, side, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var random = ThreadLocalRandom.current();
    for (int x = 0; x < side; x++) for (int y = 0; y < side; y++) image.setRGB(x, y, random.nextInt());
    var out = new java.io.ByteArrayOutputStream();
    try {
      javax.imageio.ImageIO.write(image, "jpg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  @Override public void close() { suite.close(); }
}
