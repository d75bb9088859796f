package shanzhi.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Keycloak with the suite's realm. The installation is built once for PostgreSQL and shared by all runs; each run has
 * its own small home with links into it. So the first start saves one of two JVM starts, and pages come from the cache.
 */
public final class KeycloakPart implements Part {

  private static final Duration STARTUP = Duration.ofSeconds(180);
  private static final List<String> JVM = List.of("-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
      "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
      "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
      "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true");

  private final Plan plan;
  private final Secrets secrets;
  private final RunRecord runs;
  private final Path installation;
  private final Path home;
  private volatile ServerProcess process;

  KeycloakPart(Plan plan, Secrets secrets, RunRecord runs, Path installation) {
    this.plan = plan;
    this.secrets = secrets;
    this.runs = runs;
    this.installation = installation;
    this.home = plan.data().resolve("keycloak");
  }

  /** Where the build of this module unpacks it. */
  static Path installation(Path root) {
    return root.resolve(".data/keycloak-" + ResourceBundle.getBundle("shanzhi.launcher.versions").getString("keycloak"));
  }

  @Override public String name() {
    return "登录 Keycloak";
  }

  @Override public Path log() {
    return plan.log("keycloak");
  }

  @Override public Optional<ServerProcess> process() {
    return Optional.ofNullable(process).filter(ServerProcess::alive);
  }

  @Override public void prepare() {
    if (!Files.exists(installation.resolve("lib/quarkus-run.jar"))) {
      throw new Trouble("缺少 Keycloak：" + installation + "。请在项目根目录运行 mvn -Prun，由它解包", "Keycloak is not unpacked there: run mvn -Prun in the root folder");
    }
    try {
      var imports = Files.createDirectories(home.resolve("data/import"));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));      // the realm holds secrets
      for (var shared : List.of("lib", "conf", "providers")) link(home.resolve(shared), installation.resolve(shared));
      Files.writeString(imports.resolve("governance-realm.json"), RealmFile.read(plan.realm()).fitTo(plan, secrets));
      Files.deleteIfExists(imports.resolve("governance-users-0.json"));
      if (plan.demo() && Files.exists(plan.users())) Files.copy(plan.users(), imports.resolve("governance-users-0.json"));
      Folders.replace(plan.root().resolve("keycloak-realm/themes"), home.resolve("themes"));
      build();
    } catch (IOException e) {
      throw new Trouble("无法准备 Keycloak 目录 " + home + "：" + e.getMessage(), "cannot lay out the Keycloak folder", e);
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  /** Fixes the choice of database in the installation. Two runs may come here at the same time; one of them builds. */
  private void build() throws IOException {
    synchronized (KeycloakPart.class) {
      try (var channel = FileChannel.open(installation.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        var built = installation.resolve("lib/quarkus/built-for-postgres");
        if (Files.exists(built)) return;
        var log = plan.log("keycloak-build");
        process = ServerProcess.start(command(installation, "build", "--db=postgres"), Map.of(), log, installation.toString());
        runs.add(name(), process);
        if (process.await(STARTUP) != 0) {
          throw new Trouble("Keycloak 构建失败：" + Complaint.first(log).orElse("") + "，详见 " + log, "Keycloak could not be built, see that log");
        }
        Files.createFile(built);
      }
    }
  }

  private static List<String> command(Path home, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Folders.java());
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.addAll(JVM);
    command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of(arguments));
    return command;
  }

  @Override public void start() {
    var environment = new HashMap<String, String>();
    environment.put("KC_DB_URL", plan.jdbcUrl(PostgresPart.KEYCLOAK));
    environment.put("KC_DB_USERNAME", PostgresPart.KEYCLOAK);
    environment.put("KC_DB_PASSWORD", secrets.password(PostgresPart.KEYCLOAK));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
    process = ServerProcess.start(command(home, "start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
        "--http-host=" + plan.bind(), "--http-port=" + plan.keycloakPort(), "--hostname=" + plan.keycloakUrl()), environment, log(), home.toString());
    runs.add(name(), process);
    new Readiness(this, process, STARTUP).await("http://" + plan.checkHost() + ":" + plan.keycloakPort() + "/realms/governance/.well-known/openid-configuration");
  }

  @Override public void stop() {
    process().ifPresent(p -> p.stop(Duration.ofSeconds(3)));
  }

  @Override public void kill() {
    process().ifPresent(ServerProcess::kill);
  }
}
