package shanzhi.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Real PostgreSQL from a Maven artifact, with the databases and roles of the suite and of Keycloak. */
public final class PostgresPart implements Part {

  private static final String NAME = "数据库 PostgreSQL";
  private static final String MAJOR = "18";
  static final String OWNER = "shanzhi_owner";
  static final String APPLICATION = "shanzhi_app";
  static final String KEYCLOAK = "keycloak";

  private final Plan plan;
  private final Secrets secrets;
  private final RunRecord runs;
  private final Path folder;
  private EmbeddedPostgres server;
  private volatile ServerProcess process;

  PostgresPart(Plan plan, Secrets secrets, RunRecord runs) {
    this.plan = plan;
    this.secrets = secrets;
    this.runs = runs;
    this.folder = folder(plan.data());
  }

  private static Path folder(Path data) {
    return data.resolve("postgres");
  }

  /** Whether a first start went through to the end here, so that rows may be lost. */
  static boolean hasData(Path data) {
    return Files.exists(complete(folder(data)));
  }

  private Path programs() {
    return plan.root().resolve(".data/postgresql-binaries");
  }

  private static Path complete(Path folder) {
    return folder.resolve("shanzhi.complete");
  }

  /** A server that runs on these data although its launcher was killed before it could write that down. */
  static void noteOrphan(Path data, RunRecord runs) {
    var folder = folder(data);
    try {
      var orphan = ProcessHandle.of(postmaster(folder)).filter(p -> p.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent());
      orphan.ifPresent(p -> runs.add(NAME, ServerProcess.adopt(p, folder.toString())));
    } catch (IOException | NumberFormatException none) {
      // no such file, or one that was being written: no server
    }
  }

  private static long postmaster(Path folder) throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
  }

  @Override public String name() {
    return NAME;
  }

  @Override public Path log() {
    return plan.log("postgres");
  }

  @Override public Optional<ServerProcess> process() {
    return Optional.ofNullable(process).filter(ServerProcess::alive);
  }

  @Override public void prepare() {
    var version = folder.resolve("PG_VERSION");
    try {
      if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
        throw new Trouble("数据目录 " + folder + " 属于 PostgreSQL " + Files.readString(version).strip() + "，本系统用 " + MAJOR + "：请用旧版导出后再导入，或移走该目录",
            "these data belong to another PostgreSQL version: dump and restore them, or move the folder away");
      }
      if (Files.exists(folder) && !Files.exists(complete(folder))) {
        // A first start that was killed half-way. Nothing was ever served from it; it is moved, not deleted.
        Files.move(folder, folder.resolveSibling("postgres.unfinished-" + Instant.now().getEpochSecond()));
      }
      Unpacking.clear(programs());
      ServerProcess.keepPrevious(log());
    } catch (IOException e) {
      throw new Trouble("无法读写 " + folder, "cannot read or write that folder", e);
    }
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new Trouble("PostgreSQL 不能以 root 运行，请换普通用户", "PostgreSQL does not run as root here, use an ordinary user");
    }
  }

  /** Start and stop exclude each other: a server that is half started could not be stopped. */
  @Override public synchronized void start() {
    // The password is handed to initdb as a file; without it everybody on this machine would be superuser.
    var password = secrets.password("postgres");
    try {
      server = EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(programs().toFile())
          .setDataDirectory(folder).setCleanDataDirectory(false).setRegisterShutdownHook(false)
          .setPort(plan.databasePort()).setPGStartupWait(Duration.ofSeconds(60))
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", secrets.file("postgres").toString())
          .setConnectConfig("password", password)
          .setServerConfig("timezone", "UTC").setServerConfig("log_timezone", "UTC")
          .setServerConfig("shared_buffers", "256MB").setServerConfig("max_connections", "100")
          .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on")   // the tool's own defaults risk data
          .setServerConfig("unix_socket_directories", "")
          .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
          .start();
      process = ServerProcess.adopt(ProcessHandle.of(postmaster(folder)).orElseThrow(), folder.toString());
      runs.add(name(), process);
      createDatabases();
      if (!Files.exists(complete(folder))) Files.createFile(complete(folder));
    } catch (IOException | SQLException | RuntimeException e) {
      throw failed(e);
    }
  }

  private Trouble failed(Exception cause) {
    if (cause instanceof Trouble known) return known;
    var told = Complaint.first(log()).orElse(cause.getMessage());
    return new Trouble("数据库未能启动：" + told + "，详见 " + log(), "PostgreSQL did not start, see that log", cause);
  }

  private void createDatabases() throws SQLException {
    try (var connection = superuser("postgres")) {
      if (plan.ownDatabase()) {
        role(connection, OWNER);
        role(connection, APPLICATION);
        database(connection, "shanzhi", OWNER);
      }
      if (plan.ownKeycloak()) {
        role(connection, KEYCLOAK);
        database(connection, KEYCLOAK, KEYCLOAK);
      }
    }
    if (!plan.ownDatabase()) return;
    try (var connection = superuser("shanzhi"); var statement = connection.createStatement()) {
      statement.execute("revoke all on database shanzhi from public");
      statement.execute("grant connect on database shanzhi to " + APPLICATION);
      statement.execute("revoke create on schema public from public");
    }
  }

  private void role(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) statement.execute("create role " + name + " login");
      statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
    }
  }

  private static void database(Connection connection, String name, String owner) throws SQLException {
    if (exists(connection, "select 1 from pg_database where datname = ?", name)) return;
    try (var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + owner);
    }
  }

  private static boolean exists(Connection connection, String query, String name) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  /** A connection that may do everything, for set-up and for tests that look behind the application. */
  Connection superuser(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  @Override public synchronized void stop() {
    process().ifPresent(ServerProcess::endIsWanted);
    release();
    process().ifPresent(p -> p.stop(Duration.ofSeconds(1)));
  }

  @Override public synchronized void kill() {
    process().ifPresent(ServerProcess::kill);
    release();
  }

  private void release() {
    try {
      if (server != null) server.close();
    } catch (IOException ignored) {
      // what still runs is ended by its number
    }
    server = null;
  }
}
