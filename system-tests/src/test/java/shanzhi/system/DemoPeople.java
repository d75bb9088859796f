package shanzhi.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is in the demonstration realm. */
public final class DemoPeople {

  public static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));

  private DemoPeople() {}

  /** For every job the user name of the first one who has it. */
  public static Map<String, String> byJob() {
    var people = new LinkedHashMap<String, String>();
    for (var user : json("keycloak-realm/governance-users-0.json").getJsonArray("users").getValuesAs(JsonObject.class)) {
      for (var job : user.getJsonArray("realmRoles").getValuesAs(JsonString.class)) people.putIfAbsent(job.getString(), user.getString("username"));
    }
    return people;
  }

  public static JsonObject json(String file) {
    try (var in = Files.newInputStream(ROOT.resolve(file)); var reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
