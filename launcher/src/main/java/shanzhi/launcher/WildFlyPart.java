package shanzhi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application server with the suite's EAR. Configuration and deployment are laid out anew at each start. */
public final class WildFlyPart implements Part {

  private static final Duration STARTUP = Duration.ofSeconds(180);
  /** What the server's own start script opens on a modular JVM. */
  private static final List<String> OPENED = List.of(
      "--add-exports=java.desktop/sun.awt=ALL-UNNAMED", "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
      "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED", "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
      "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
      "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED", "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.net=ALL-UNNAMED",
      "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
      "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.management/javax.management=ALL-UNNAMED",
      "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private final Plan plan;
  private final Secrets secrets;
  private final RunRecord runs;
  private final Path server;
  private final Path base;
  private volatile ServerProcess process;

  WildFlyPart(Plan plan, Secrets secrets, RunRecord runs) {
    this.plan = plan;
    this.secrets = secrets;
    this.runs = runs;
    this.server = plan.root().resolve("governance-ear/target/governance-server");
    this.base = plan.data().resolve("wildfly");
  }

  @Override public String name() {
    return "应用 WildFly";
  }

  @Override public Path log() {
    return plan.log("wildfly");
  }

  @Override public Optional<ServerProcess> process() {
    return Optional.ofNullable(process).filter(ServerProcess::alive);
  }

  void requireBuild() {
    if (!archives(server.resolve("standalone/deployments"), "").isEmpty()) return;
    throw new Trouble("尚未构建：缺少 " + server + " 或其中的 EAR，请在项目根目录运行 mvn -Prun", "not built yet: run mvn -Prun in the root folder");
  }

  @Override public void start() {
    requireBuild();
    try {
      // Laid out here, not before: marks of an earlier deployment would look like this one's.
      for (var part : List.of("configuration", "deployments")) Folders.replace(server.resolve("standalone").resolve(part), base.resolve(part));
      Files.createDirectories(files());
    } catch (IOException e) {
      throw new Trouble("无法准备应用目录 " + base + "：" + e.getMessage(), "cannot lay out the server folder", e);
    }
    process = ServerProcess.start(command(), environment(), log(), base.toString());
    runs.add(name(), process);
    new Readiness(this, process, STARTUP).orFailed(this::deploymentFailed).and(this::deployed)
        .await("http://" + Plan.LOOPBACK + ":" + plan.managementPort() + "/health/ready");
  }

  /** Ports are given one by one: an offset would also move what the caller has chosen. */
  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(Folders.java());
    command.add("-Djboss.server.base.dir=" + base);
    command.addAll(List.of("-Xms128m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError"));
    // What starting up left behind goes back to the machine as soon as there is nothing else to do.
    command.addAll(List.of("-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=10000", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30"));
    command.addAll(OPENED);
    command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
        "-Djboss.modules.system.pkgs=org.jboss.byteman", "-Dorg.jboss.logmanager.nocolor=true",
        "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
        "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
        "-jar", server.resolve("jboss-modules.jar").toString(), "-mp", server.resolve("modules").toString(), "org.jboss.as.standalone",
        "-Djboss.home.dir=" + server, "-Djboss.server.base.dir=" + base, "-Djboss.node.name=node1",
        "-Djboss.bind.address=" + plan.bind(), "-Djboss.http.port=" + plan.httpPort(), "-Djboss.management.http.port=" + plan.managementPort()));
    return command;
  }

  /** What the application is told. Values of the caller's environment win where they name the caller's own services. */
  Map<String, String> environment() {
    var told = new HashMap<String, String>();
    if (plan.ownDatabase()) {
      told.put("SHANZHI_DB_USER", PostgresPart.APPLICATION);
      told.put("SHANZHI_DB_PASSWORD", secrets.password(PostgresPart.APPLICATION));
      told.put("SHANZHI_DB_OWNER_USER", PostgresPart.OWNER);
      told.put("SHANZHI_DB_OWNER_PASSWORD", secrets.password(PostgresPart.OWNER));
    } else {
      for (var word : List.of("USER", "PASSWORD")) {
        told.put("SHANZHI_DB_" + word, plan.given().get("SHANZHI_DB_" + word));
        told.put("SHANZHI_DB_OWNER_" + word, plan.given().getOrDefault("SHANZHI_DB_OWNER_" + word, plan.given().get("SHANZHI_DB_" + word)));
      }
    }
    told.put("SHANZHI_DB_URL", plan.jdbcUrl());
    told.put("SHANZHI_OIDC_URL", plan.oidcUrl());
    told.put("SHANZHI_OIDC_SECRET", plan.ownKeycloak() ? secrets.password("oidc-web") : plan.given().get("SHANZHI_OIDC_SECRET"));
    told.put("SHANZHI_ACCOUNTS_SECRET", plan.ownKeycloak() ? secrets.password("oidc-accounts") : plan.given().get("SHANZHI_ACCOUNTS_SECRET"));
    told.put("SHANZHI_DATA_DIR", files().toString());
    told.put("SHANZHI_DATA_KEY_FILE", plan.given().containsKey("SHANZHI_DATA_KEY_FILE")
        ? plan.given().get("SHANZHI_DATA_KEY_FILE") : secrets.dataKey().toString());
    told.put("SHANZHI_PUBLIC_URL", plan.publicUrl());
    told.put("SHANZHI_DEMO", Boolean.toString(plan.demo()));
    return told;
  }

  private Path files() {
    return plan.given().containsKey("SHANZHI_DATA_DIR") ? Path.of(plan.given().get("SHANZHI_DATA_DIR")) : plan.data().resolve("files");
  }

  private boolean deployed() {
    var deployments = base.resolve("deployments");
    return archives(deployments, ".deployed").size() == archives(deployments, "").size();
  }

  private boolean deploymentFailed() {
    return !archives(base.resolve("deployments"), ".failed").isEmpty();
  }

  private static List<String> archives(Path folder, String mark) {
    var names = folder.toFile().list((dir, name) -> name.matches(".+\\.(ear|war)" + mark.replace(".", "\\.")));
    return names == null ? List.of() : List.of(names);
  }

  @Override public void stop() {
    process().ifPresent(p -> p.stop(Duration.ofSeconds(3)));
  }

  @Override public void kill() {
    process().ifPresent(ServerProcess::kill);
  }
}
