package shanzhi.foundation.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.kernel.JobRole;

/** The sign-on server's Admin REST API, as far as the suite's service account {@code governance-accounts} needs it. */
@ApplicationScoped
public class Keycloak {

  /** The server did not answer, or not as it should. Try again later. */
  public static class Unreachable extends RuntimeException {
    Unreachable(String what, Throwable cause) { super(what, cause); }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String CLIENT = "governance-accounts";

  @Inject @ConfigProperty(name = "shanzhi.oidc.url", defaultValue = "http://localhost:8180/realms/governance") String realm;
  @Inject @ConfigProperty(name = "shanzhi.accounts.secret", defaultValue = "dev-only") String secret;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(4)).build();

  /** Creates the user where missing, then names, enables or disables it and sets exactly these of our jobs; others' roles stay. */
  public void settle(String username, String name, boolean enabled, Set<String> jobs) {
    var token = token();
    var id = ensure(token, username, name, enabled);
    var user = call(token, "GET", "/users/" + id, null).asJsonObject();
    if (user.getBoolean("enabled", true) != enabled || !name.equals(user.getString("firstName", ""))) {
      call(token, "PUT", "/users/" + id, Json.createObjectBuilder(user).add("enabled", enabled).add("firstName", name).build());
    }
    roles(token, id, jobs);
    if (!enabled) call(token, "POST", "/users/" + id + "/logout", null);
  }

  /** Sets a password that must be changed at the next sign-on, and ends all sessions. */
  public void temporaryPassword(String username, String name, boolean enabled, String password) {
    var token = token();
    var id = ensure(token, username, name, enabled);
    call(token, "PUT", "/users/" + id + "/reset-password", Json.createObjectBuilder()
        .add("type", "password").add("value", password).add("temporary", true).build());
    call(token, "POST", "/users/" + id + "/logout", null);
  }

  private String ensure(String token, String username, String name, boolean enabled) {
    return find(token, username).orElseGet(() -> {
      try {
        call(token, "POST", "/users", Json.createObjectBuilder().add("username", username).add("firstName", name).add("enabled", enabled).build());
      } catch (Unreachable failure) {
        // the delivery of the outbox and a temporary password may both find nobody and create; the second one takes what the first made
        return find(token, username).orElseThrow(() -> failure);
      }
      return find(token, username).orElseThrow(() -> new Unreachable("created user is not found: " + username, null));
    });
  }

  private Optional<String> find(String token, String username) {
    var found = call(token, "GET", "/users?exact=true&username=" + encode(username), null).asJsonArray();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getJsonObject(0).getString("id"));
  }

  private void roles(String token, String id, Set<String> jobs) {
    var path = "/users/" + id + "/role-mappings/realm";
    var has = call(token, "GET", path, null).asJsonArray();
    var ours = Arrays.stream(JobRole.values()).map(JobRole::token).collect(Collectors.toSet());
    var tooMany = Json.createArrayBuilder();
    var names = has.getValuesAs(JsonObject.class).stream().map(role -> role.getString("name")).collect(Collectors.toSet());
    has.getValuesAs(JsonObject.class).stream()
        .filter(role -> ours.contains(role.getString("name")) && !jobs.contains(role.getString("name"))).forEach(tooMany::add);
    var missing = Json.createArrayBuilder();
    jobs.stream().filter(job -> !names.contains(job)).forEach(job -> missing.add(call(token, "GET", "/roles/" + encode(job), null)));
    send(token, "DELETE", path, tooMany.build());
    send(token, "POST", path, missing.build());
  }

  private void send(String token, String method, String path, JsonArray roles) {
    if (!roles.isEmpty()) call(token, method, path, roles);
  }

  private String token() {
    var form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + encode(secret);
    var answer = exchange(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build());
    return answer.asJsonObject().getString("access_token");
  }

  private JsonValue call(String token, String method, String path, JsonValue body) {
    var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString());
    return exchange(HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + path)).timeout(PATIENCE)
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").method(method, publisher).build());
  }

  private JsonValue exchange(HttpRequest request) {
    var what = request.method() + " " + request.uri().getPath();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) throw new Unreachable(what + ": " + answer.statusCode() + " " + answer.body(), null);
      if (answer.body().isBlank()) return JsonValue.NULL;
      try (var reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readValue();
      }
    } catch (IOException failure) {
      throw new Unreachable(what, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unreachable(what, stopped);
    }
  }

  private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
