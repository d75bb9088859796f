package shanzhi.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A realm or a user file as Keycloak imports it. */
final class RealmFile {

  /** Which secret belongs to which client of the realm. */
  private static final Map<String, String> CLIENT_SECRETS = Map.of("governance-web", "oidc-web", "governance-accounts", "oidc-accounts");

  record Account(String name, List<String> roles) {}

  private final JsonObject json;

  private RealmFile(JsonObject json) {
    this.json = json;
  }

  static RealmFile read(Path file) {
    try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
      return new RealmFile(reader.readObject());
    } catch (IOException e) {
      throw new Trouble("无法读取 " + file, "cannot read that realm file", e);
    } catch (JsonException e) {
      throw new Trouble("realm 文件不是合法的 JSON：" + file + "，" + e.getMessage(), "that realm file is not valid JSON", e);
    }
  }

  /** The same realm with this installation's own secrets, address and demo flag. */
  String fitTo(Plan plan, Secrets secrets) {
    var clients = Json.createArrayBuilder();
    for (var client : objects("clients")) {
      var secret = CLIENT_SECRETS.get(client.getString("clientId"));
      clients.add(secret == null ? client : Json.createObjectBuilder(client).add("secret", secrets.password(secret)).build());
    }
    var attributes = json.containsKey("attributes") ? Json.createObjectBuilder(json.getJsonObject("attributes")) : Json.createObjectBuilder();
    return Json.createObjectBuilder(json)
        .add("clients", clients)
        .add("attributes", attributes.add("shanzhi.demo", Boolean.toString(plan.demo())))
        .build().toString().replace("http://localhost:8080", plan.url());
  }

  /** Role name to its description; the name itself where there is none. */
  Map<String, String> roles() {
    var roles = new LinkedHashMap<String, String>();
    if (!json.containsKey("roles")) return roles;
    for (var role : objects(json.getJsonObject("roles"), "realm")) {
      roles.put(role.getString("name"), role.getString("description", role.getString("name")));
    }
    return roles;
  }

  /** People who can log in; service accounts are none. */
  List<Account> accounts() {
    var accounts = new ArrayList<Account>();
    for (var user : objects("users")) {
      if (user.containsKey("serviceAccountClientId") || !user.getBoolean("enabled", false)) continue;
      var roles = user.containsKey("realmRoles") ? user.getJsonArray("realmRoles").getValuesAs(JsonString::getString) : List.<String>of();
      accounts.add(new Account(user.getString("username"), roles));
    }
    return accounts;
  }

  private List<JsonObject> objects(String name) {
    return objects(json, name);
  }

  private static List<JsonObject> objects(JsonObject owner, String name) {
    return owner.containsKey(name) ? owner.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
  }
}
