package shanzhi.foundation.files.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Puts bytes that were looked at into the vault and a row beside them. */
@ApplicationScoped
public class Intake {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Vault vault;
  @Inject Clock clock;

  /** @param size in pixels; null where it is no picture; @return the file's id */
  public long store(String name, FileKind kind, Pictures.Size size, byte[] bytes, String by) {
    var hash = Vault.hash(bytes);
    var sql = Sql.on(database);
    // the sweeper takes the same lock before it removes bytes of which it knows no row
    sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7))", row -> true, hash);
    vault.store(hash, bytes);
    return sql.one("""
        insert into foundation.file (hash, name, kind, size, width, height, kept_by, kept_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""", row -> row.longAt(1),
        hash, kind.tidy(name), kind, (long) bytes.length, size == null ? null : size.width(), size == null ? null : size.height(), by, clock.instant()).orElseThrow();
  }
}
