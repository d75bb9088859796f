package shanzhi.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL once for all tests of a module, with the two roles of the suite, and picks free ports for the
 * server, so that two builds on one machine do not meet.
 */
public class DatabaseSession implements LauncherSessionListener {

  private EmbeddedPostgres postgres;

  @Override public void launcherSessionOpened(LauncherSession session) {
    try {
      postgres = EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("timezone", "UTC")
          .setServerConfig("max_connections", "100")
          .setLocaleConfig("locale", "C.UTF-8")
          .start();
      try (var connection = postgres.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
        sql.execute("create role shanzhi_owner login password 'shanzhi'");
        sql.execute("create role shanzhi_app login password 'shanzhi'");
        sql.execute("create database shanzhi owner shanzhi_owner");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL for the tests did not start", failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL for the tests has no roles", failure);
    }
    System.setProperty("shanzhi.db.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/shanzhi");
    int offset = freeOffset();
    System.setProperty("shanzhi.it.offset", String.valueOf(offset));
    if (System.getProperty("shanzhi.it.demo") == null) System.setProperty("shanzhi.it.demo", "false");
    System.setProperty("shanzhi.it.management", String.valueOf(9990 + offset));
    System.setProperty("shanzhi.it.key", newKey().toString());
  }

  @Override public void launcherSessionClosed(LauncherSession session) {
    try {
      if (postgres != null) postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One key for all deployments of a run: the database outlives them. */
  private static Path newKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      var file = Files.createTempFile("shanzhi-it", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freeOffset() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int offset = 1000 + (int) (Math.random() * 40_000);
      if (free(8080 + offset) && free(8443 + offset) && free(9990 + offset)) return offset;
    }
    throw new IllegalStateException("no free ports for the test server");
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
