package shanzhi.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The running suite. For tests:
 * <pre>{@code
 * try (var suite = Suite.at(root).data(folder).freePorts().quiet().start()) {
 *   get(suite.url() + "/login");
 *   suite.wildfly().kill();
 *   suite.wildfly().start();
 * }
 * }</pre>
 */
public final class Suite implements AutoCloseable {

  private final Path root;
  private final Map<String, String> settings = new HashMap<>();
  private Path data;
  private Path keycloakHome;
  private Console console = Console.standard();
  private BiConsumer<Part, ServerProcess> deathWatch = (part, process) -> { };
  private DataFolder folder;
  private RunRecord runs;
  private Plan plan;
  private volatile PostgresPart postgres;
  private volatile KeycloakPart keycloak;
  private volatile WildFlyPart wildfly;
  private boolean closed;

  private Suite(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.data = this.root.resolve(".data");
    this.keycloakHome = KeycloakPart.installation(this.root);
  }

  /** @param root the project's folder, with {@code governance-ear} and {@code keycloak-realm} in it */
  public static Suite at(Path root) {
    return new Suite(root);
  }

  /** Where everything is kept; {@code .data} in the project when not said. Kept data are used again. */
  public Suite data(Path folder) {
    data = folder.toAbsolutePath().normalize();
    return this;
  }

  /** Variables {@code SHANZHI_*} as in the environment, see {@link Plan}. */
  public Suite settings(Map<String, String> more) {
    settings.putAll(more);
    return this;
  }

  public Suite ports(int postgres, int keycloak, int http, int management) {
    return settings(Map.of("SHANZHI_DB_PORT", "" + postgres, "SHANZHI_KEYCLOAK_PORT", "" + keycloak,
        "SHANZHI_HTTP_PORT", "" + http, "SHANZHI_MANAGEMENT_PORT", "" + management));
  }

  /** Ports that nobody uses now. */
  public Suite freePorts() {
    var free = Ports.free(4);
    return ports(free[0], free[1], free[2], free[3]);
  }

  public Suite demo(boolean demo) {
    return settings(Map.of("SHANZHI_DEMO", "" + demo));
  }

  /** An unpacked Keycloak; one that was started before need not be built again. */
  public Suite keycloakHome(Path home) {
    keycloakHome = home.toAbsolutePath().normalize();
    return this;
  }

  public Suite quiet() {
    return on(Console.quiet());
  }

  Suite on(Console console) {
    this.console = console;
    return this;
  }

  /** Is told of a part that ends without being asked to. */
  Suite watchedBy(BiConsumer<Part, ServerProcess> watch) {
    deathWatch = watch;
    return this;
  }

  /** Returns when all parts serve. On {@link Trouble} everything that had started is stopped again. */
  public Suite start() {
    var log = data.resolve("log/launcher.log");
    try {
      folder = DataFolder.open(data);
      console.logTo(log);
      plan = Plan.of(root, data, settings);
      runs = folder.runs();
      PostgresPart.noteOrphan(data, runs);
      for (var left : runs.stopLeftovers()) {
        console.say("  ! 已结束上次遗留的进程 ended a leftover of an earlier run: " + left.part() + " (" + left.process().pid() + ")");
      }
      Ports.requireFree(plan);
      startParts(new Secrets(data.resolve("secrets"), !PostgresPart.hasData(data)));
      return this;
    } catch (RuntimeException e) {
      close();
      throw Trouble.from(e, log);
    }
  }

  /** Keycloak and WildFly wait for the database only; what needs no database they do meanwhile. */
  private void startParts(Secrets secrets) {
    wildfly = new WildFlyPart(plan, secrets, runs);
    wildfly.requireBuild();      // a missing build or a missing secret is told at once, not after half a minute
    wildfly.environment();
    var database = CompletableFuture.<Void>completedFuture(null);
    var begun = new ArrayList<CompletableFuture<Void>>();
    if (plan.needsPostgres()) {
      database = begin(postgres = new PostgresPart(plan, secrets, runs), database);
      begun.add(database);
    }
    if (plan.ownKeycloak()) begun.add(begin(keycloak = new KeycloakPart(plan, secrets, runs, keycloakHome), database));
    begun.add(begin(wildfly, database));
    Together.await(begun);
  }

  private CompletableFuture<Void> begin(Part part, CompletableFuture<Void> database) {
    console.waitingFor(part.name());
    return Together.begin(part::prepare).thenCombine(database, (a, b) -> a).thenRunAsync(() -> {
      part.start();
      part.process().orElseThrow().onUnwantedEnd(p -> deathWatch.accept(part, p));
      console.ready(part.name());
    }, Together::inThread);
  }

  Plan plan() {
    return plan;
  }

  /** Address of the application, without a slash at the end. */
  public String url() {
    return plan.url();
  }

  public String keycloakUrl() {
    return plan.keycloakUrl();
  }

  public String jdbcUrl() {
    return plan.jdbcUrl();
  }

  /** A connection that may do everything in the suite's database, to look behind the application. */
  public Connection database() throws SQLException {
    return postgres.superuser("shanzhi");
  }

  /** Null when the caller brought both a database and an identity provider. */
  public PostgresPart postgres() {
    return postgres;
  }

  /** Null when the caller brought an identity provider. */
  public KeycloakPart keycloak() {
    return keycloak;
  }

  public WildFlyPart wildfly() {
    return wildfly;
  }

  /** Stops everything, the database last. Whatever is just being started is stopped as well. */
  @Override public synchronized void close() {
    if (closed) return;
    closed = true;
    if (folder == null) return;
    console.nothingToWaitFor();
    if (runs != null) runs.refuse();
    Stream.of(wildfly, keycloak).filter(part -> part != null)
        .map(part -> Together.begin(part::stop)).toList().forEach(CompletableFuture::join);
    if (postgres != null) postgres.stop();
    if (runs != null) runs.clear();
    folder.close();
  }
}
