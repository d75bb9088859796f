package shanzhi.foundation.audit.control;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Verifies the audit trail without the server, e.g. on a restored copy:
 * {@code java -cp foundation-ejb.jar:kernel.jar:bcprov.jar:postgresql.jar:jakartaee-api.jar shanzhi.foundation.audit.control.OfflineVerifier
 * jdbcUrl user password [heads.txt]}. Exit code 0 = sound, 1 = something was done to it, 2 = wrong call.
 */
public final class OfflineVerifier {

  private OfflineVerifier() {}

  public static void main(String[] args) {
    if (args.length < 3) {
      System.err.println("usage: jdbcUrl user password [heads.txt]");
      System.exit(2);
    }
    var heads = args.length > 3 ? Heads.read(Path.of(args[3])) : List.<Head>of();
    var result = new Verifier(new Direct(args[0], args[1], args[2]), heads, Clock.systemUTC().instant()).verify();
    System.out.println("checked " + result.checked() + " seals and " + result.heads() + " heads; end of the chain " + result.head());
    result.findings().forEach(finding -> System.out.println(finding.kind() + " seq " + finding.seq() + " entry " + finding.entry() + ": " + finding.detail()));
    System.out.println(result.sound() ? "SOUND" : "NOT SOUND");
    System.exit(result.sound() ? 0 : 1);
  }

  /** A new connection each time: a walk takes one for some thousand seals. */
  private record Direct(String url, String user, String password) implements DataSource {
    @Override public Connection getConnection() throws SQLException { return DriverManager.getConnection(url, user, password); }
    @Override public Connection getConnection(String name, String secret) throws SQLException { return DriverManager.getConnection(url, name, secret); }
    @Override public PrintWriter getLogWriter() { return null; }
    @Override public void setLogWriter(PrintWriter out) {}
    @Override public void setLoginTimeout(int seconds) {}
    @Override public int getLoginTimeout() { return 0; }
    @Override public Logger getParentLogger() { return Logger.getLogger("shanzhi"); }
    @Override public <T> T unwrap(Class<T> type) throws SQLException { throw new SQLException("wraps nothing"); }
    @Override public boolean isWrapperFor(Class<?> type) { return false; }
  }
}
