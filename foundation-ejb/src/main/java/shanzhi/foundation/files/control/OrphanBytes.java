package shanzhi.foundation.files.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Sql;

/** Rows go first and are committed; bytes go after, under the lock that keeping takes, so that no row ever lacks its bytes. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrphanBytes {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Vault vault;

  /** @return hashes of the rows removed */
  public List<String> forget(Instant keptBefore) {
    return Sql.on(database).list("""
        delete from foundation.file f where kept_at < ? and not exists (select from foundation.attachment where file_id = f.id)
        returning hash""", row -> row.text("hash"), keptBefore);
  }

  public void removeUnlessNamed(String hash) {
    var sql = Sql.on(database);
    sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7))", row -> true, hash);
    if (sql.number("select count(*) from foundation.file where hash = ?", hash) > 0) return;
    vault.remove(vault.small(hash, Files.SMALL));
    vault.remove(vault.path(hash));
  }
}
