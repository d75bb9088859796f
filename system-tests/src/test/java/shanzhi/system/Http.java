package shanzhi.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
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

/** A script that talks to the suite with a bearer token of a demonstration account. */
public final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  /** Renewed well before they end; the realm gives them five minutes. */
  private static final long TOKEN_NANOS = 200_000_000_000L;
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String text, long since) {
    boolean fresh() { return System.nanoTime() - since < TOKEN_NANOS; }
  }

  private final String user;

  private Http(String user) { this.user = user; }

  public static Http as(String user) { return new Http(user); }

  public static Http nobody() { return new Http(null); }

  public HttpResponse<String> get(String path, String... headers) { return send(request(path, headers).GET()); }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  /** A body that is no JSON, such as a file of ballots. */
  public HttpResponse<String> postText(String path, String text, String... headers) {
    return send(request(path, headers).header("Content-Type", "text/plain;charset=UTF-8").POST(BodyPublishers.ofString(text)));
  }

  public HttpResponse<String> postForm(String path, String form, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> delete(String path, String... headers) { return send(request(path, headers).DELETE()); }

  public HttpResponse<String> upload(byte[] body, String type, String name, String... headers) {
    return send(request("/api/v1/files", headers).header("Content-Type", type).header("X-File-Name", encode(name)).POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(RunningSuite.get().url() + path));
    for (int i = 0; i + 1 < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    if (user != null) request.header("Authorization", "Bearer " + token(user));
    return request;
  }

  private static String token(String user) {
    return TOKENS.compute(user, (name, kept) -> kept != null && kept.fresh() ? kept : new Token(fetch(name), System.nanoTime())).text();
  }

  private static String fetch(String user) {
    var form = "grant_type=password&client_id=governance-cli&username=" + encode(user) + "&password=" + encode(user);
    var answer = send(HttpRequest.newBuilder(URI.create(RunningSuite.get().keycloakUrl() + "/realms/governance/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 200) throw new AssertionError(user + " gets no token: " + answer.body());
    return object(answer).getString("access_token");
  }

  public static JsonObject object(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  public static JsonArray array(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray();
    }
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

  public static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"); }
}
