package shanzhi.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A script that talks to the suite with a bearer token of a demonstration account. */
public final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final String user;

  private Http(String user) { this.user = user; }

  public static Http as(String user) { return new Http(user); }

  public static Http nobody() { return new Http(null); }

  public HttpResponse<String> get(String path) { return send(request(path).GET()); }

  public HttpResponse<String> post(String path, String json, String... headers) {
    var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    for (int i = 0; i + 1 < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    return send(request);
  }

  public HttpResponse<String> upload(String path, byte[] body, String type, String name) {
    return send(request(path).header("Content-Type", type).header("X-File-Name", name).POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(RunningSuite.get().url() + path.replaceFirst("^/", "")));
    if (user != null) request.header("Authorization", "Bearer " + TOKENS.computeIfAbsent(user, Http::token));
    return request;
  }

  private static String token(String user) {
    var form = "grant_type=password&client_id=governance-cli&username=" + encode(user) + "&password=" + encode(user);
    var answer = send(HttpRequest.newBuilder(URI.create(RunningSuite.get().keycloakUrl() + "/realms/governance/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    return field(answer.body(), "access_token");
  }

  /** A text or number of a JSON answer, by its first occurrence; enough for what tests ask. */
  public static String field(String json, String name) {
    var match = Pattern.compile("\"" + name + "\"\\s*:\\s*(\"([^\"]*)\"|-?[0-9.]+|true|false|null)").matcher(json);
    if (!match.find()) throw new AssertionError("no " + name + " in " + json);
    return match.group(2) != null ? match.group(2) : match.group(1);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
