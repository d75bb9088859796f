import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import shanzhi.launcher.Suite;

/**
 * The suite as it is delivered, kept running for the measurements: {@code java -cp <launcher> Stack.java <root> <data>
 * <state>}. Writes what the shell needs to know into the state file, then obeys lines from its input: {@code restart}
 * stops and starts the application server and says how long it took to be ready; the end of the input stops everything.
 */
public class Stack {

  public static void main(String[] arguments) throws Exception {
    var data = Path.of(arguments[1]);
    var state = Path.of(arguments[2]);
    var began = System.nanoTime();
    try (var suite = Suite.at(Path.of(arguments[0])).data(data).settings(System.getenv()).quiet().start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
      write(state, data, suite, (System.nanoTime() - began) / 1e9);
      var input = new BufferedReader(new InputStreamReader(System.in));
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        if (!line.equals("restart")) break;
        suite.wildfly().stop();
        Files.deleteIfExists(state);
        suite.wildfly().start();
        var started = ProcessHandle.of(suite.wildfly().process().orElseThrow().pid()).orElseThrow().info().startInstant().orElseThrow();
        write(state, data, suite, (System.currentTimeMillis() - started.toEpochMilli()) / 1e3);
      }
    }
  }

  /** Renamed into place, so that nobody reads half of it. */
  private static void write(Path state, Path data, Suite suite, double readyAfter) throws Exception {
    var text = new StringBuilder();
    Map.of("URL", suite.url(), "OIDC", suite.keycloakUrl() + "/realms/governance", "JDBC", suite.jdbcUrl(),
        "READY_AFTER", String.format(Locale.ROOT, "%.2f", readyAfter),
        "WILDFLY", "" + suite.wildfly().process().orElseThrow().pid(), "POSTGRES", "" + suite.postgres().process().orElseThrow().pid(),
        "KEYCLOAK", "" + suite.keycloak().process().orElseThrow().pid(), "SECRETS", data.resolve("secrets").toString(),
        "PGLOG", data.resolve("log/postgres.log").toString())
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    var half = state.resolveSibling(state.getFileName() + ".new");
    Files.writeString(half, text);
    Files.move(half, state, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
