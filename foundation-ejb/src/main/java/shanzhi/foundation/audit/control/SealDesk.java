package shanzhi.foundation.audit.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.kernel.Sql;

/** Seals one batch, in a transaction of its own. One desk at a time in all nodes: the chain has one end. */
@Stateless
@PermitAll
public class SealDesk {

  /** How many entries one transaction seals. */
  static final int BATCH = 1000;

  private record Waiting(long id, java.time.OffsetDateTime at, String json) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @ConfigProperty(name = "shanzhi.audit.algorithm", defaultValue = Chain.SM3) String algorithm;

  /** @return how many entries were sealed; 0 too when another node is at it */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int seal() {
    if (!Chain.SM3.equals(algorithm) && !Chain.SHA_256.equals(algorithm)) {
      throw new IllegalStateException("shanzhi.audit.algorithm is " + algorithm + "; SM3 and SHA-256 are known");
    }
    var sql = Sql.on(database);
    boolean alone = sql.one("select pg_try_advisory_xact_lock(hashtextextended('audit-seal', 0)) as alone", row -> row.yes("alone")).orElse(false);
    if (!alone) return 0;
    var waiting = sql.list("select u.entry_at, " + Chain.COLUMNS + """
        \sfrom (select entry_id, entry_at from foundation.audit_unsealed order by entry_id limit %d) u
         join foundation.audit_entry e on e.id = u.entry_id and e.at = u.entry_at order by e.id""".formatted(BATCH),
        row -> new Waiting(row.big("id"), row.as("entry_at", java.time.OffsetDateTime.class), Chain.entry(row)));
    if (waiting.isEmpty()) return 0;
    var last = sql.one("select seq, hash from foundation.audit_seal order by seq desc limit 1",
        row -> new Head(row.big("seq"), row.text("hash"), null, null)).orElse(new Head(0, Chain.START, null, null));
    append(sql, waiting, last);
    return waiting.size();
  }

  private void append(Sql sql, java.util.List<Waiting> waiting, Head last) {
    var seals = new ArrayList<Object[]>();
    var done = new ArrayList<Object[]>();
    long seq = last.seq();
    var previous = last.hash();
    for (var entry : waiting) {
      var hash = Chain.hash(algorithm, ++seq, previous, entry.json());
      seals.add(new Object[] {seq, entry.id(), entry.at(), algorithm, previous, hash});
      done.add(new Object[] {entry.id()});
      previous = hash;
    }
    sql.batch("insert into foundation.audit_seal (seq, entry_id, entry_at, algorithm, previous, hash) values (?, ?, ?, ?, ?, ?)", seals);
    sql.batch("delete from foundation.audit_unsealed where entry_id = ?", done);
  }
}
