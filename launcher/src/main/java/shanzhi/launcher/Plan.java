package shanzhi.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What runs where. A database or an identity provider that the caller already has is used instead of our own:
 * then {@code SHANZHI_DB_URL} (with {@code _DB_USER}, {@code _DB_PASSWORD} and, if the schema has another owner,
 * {@code _DB_OWNER_USER}, {@code _DB_OWNER_PASSWORD}) or {@code SHANZHI_OIDC_URL} (with {@code _OIDC_SECRET},
 * {@code _ACCOUNTS_SECRET}) is set in the environment. Moved by {@code SHANZHI_HTTP_PORT}, {@code _MANAGEMENT_PORT},
 * {@code _KEYCLOAK_PORT}, {@code _DB_PORT} and {@code _BIND} (an address of this machine, 127.0.0.1 when not said);
 * {@code SHANZHI_DEMO=false} leaves out demo accounts and demo data.
 */
public record Plan(Path root, Path data, String bind, int httpPort, int managementPort, int keycloakPort, int databasePort,
    boolean demo, Map<String, String> given) {

  /** PostgreSQL is reached on this host only, whatever the suite itself is bound to. */
  static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> THIS_MACHINE = Set.of("0.0.0.0", LOOPBACK, "localhost");

  /** Reads the variables {@code SHANZHI_*}; throws {@link Trouble} for a value that makes no sense. */
  static Plan of(Path root, Path data, Map<String, String> environment) {
    var given = new LinkedHashMap<String, String>();
    environment.forEach((name, value) -> {
      if (name.startsWith("SHANZHI_") && !value.isBlank()) given.put(name, value.strip());
    });
    var plan = new Plan(root, data, given.getOrDefault("SHANZHI_BIND", LOOPBACK),
        port(given, "SHANZHI_HTTP_PORT", 8080), port(given, "SHANZHI_MANAGEMENT_PORT", 9990),
        port(given, "SHANZHI_KEYCLOAK_PORT", 8180), port(given, "SHANZHI_DB_PORT", 15432),
        flag(given, "SHANZHI_DEMO", true), given);
    if (!plan.ownDatabase()) plan.require("SHANZHI_DB_URL", "SHANZHI_DB_USER", "SHANZHI_DB_PASSWORD");
    if (!plan.ownKeycloak()) plan.require("SHANZHI_OIDC_URL", "SHANZHI_OIDC_SECRET", "SHANZHI_ACCOUNTS_SECRET");
    return plan;
  }

  boolean ownDatabase() {
    return !given.containsKey("SHANZHI_DB_URL");
  }

  boolean ownKeycloak() {
    return !given.containsKey("SHANZHI_OIDC_URL");
  }

  /** Keycloak keeps its rows in our PostgreSQL, so either need starts it. */
  boolean needsPostgres() {
    return ownDatabase() || ownKeycloak();
  }

  /** Bound to one address of the network, the suite is called by it, so that phones in that network can log in. */
  String host() {
    return THIS_MACHINE.contains(bind) ? "localhost" : bind;
  }

  /** Where we ourselves look whether a server answers. */
  String checkHost() {
    return THIS_MACHINE.contains(bind) ? LOOPBACK : bind;
  }

  String url() {
    return "http://" + host() + ":" + httpPort;
  }

  /** What the square codes of prints lead to: where the suite is called from outside, if the caller says so. */
  String publicUrl() {
    return given.getOrDefault("SHANZHI_PUBLIC_URL", url());
  }

  String keycloakUrl() {
    return "http://" + host() + ":" + keycloakPort;
  }

  String oidcUrl() {
    return given.getOrDefault("SHANZHI_OIDC_URL", keycloakUrl() + "/realms/governance");
  }

  String jdbcUrl() {
    return given.getOrDefault("SHANZHI_DB_URL", jdbcUrl("shanzhi"));
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + databasePort + "/" + database;
  }

  Path log(String part) {
    return data.resolve("log").resolve(part + ".log");
  }

  Path realm() {
    return root.resolve("keycloak-realm/governance-realm.json");
  }

  Path users() {
    return root.resolve("keycloak-realm/governance-users-0.json");
  }

  /** The ports that must be free before the start, each with the variable that moves it. */
  Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("SHANZHI_HTTP_PORT", httpPort);
    ports.put("SHANZHI_MANAGEMENT_PORT", managementPort);
    if (ownKeycloak()) ports.put("SHANZHI_KEYCLOAK_PORT", keycloakPort);
    if (needsPostgres()) ports.put("SHANZHI_DB_PORT", databasePort);
    return ports;
  }

  private void require(String because, String... names) {
    for (var name : names) {
      if (!given.containsKey(name)) throw new Trouble("已设 " + because + "，还须设 " + name, because + " is set, so set " + name + " too");
    }
  }

  private static int port(Map<String, String> given, String name, int usual) {
    var text = given.get(name);
    if (text == null) return usual;
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) return Integer.parseInt(text);
    throw new Trouble(name + "=" + text + " 不是端口号，请改为 1–65535", "not a port number, use 1–65535");
  }

  private static boolean flag(Map<String, String> given, String name, boolean usual) {
    var text = given.get(name);
    if (text == null) return usual;
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) return Boolean.parseBoolean(text);
    throw new Trouble(name + "=" + text + " 只能是 true 或 false", "use true or false");
  }
}
