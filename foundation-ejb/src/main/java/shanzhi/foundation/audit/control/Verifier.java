package shanzhi.foundation.audit.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.Finding;
import shanzhi.foundation.audit.boundary.Finding.Kind;
import shanzhi.foundation.audit.boundary.Verification;
import shanzhi.kernel.Sql;

/** Walks the chain from its start, some thousand seals at a time, and says what was done to it. Needs nothing but to read two tables. */
public final class Verifier {

  private static final int STEP = 2000;

  /** An entry younger than this may still wait for the sealer. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private record Link(long seq, long entryId, String algorithm, String previous, String hash, String entry) {}

  private final Sql sql;
  private final Instant now;
  private final Map<Long, List<Head>> heads = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final int headCount;

  Verifier(DataSource database, List<Head> heads, Instant now) {
    this.sql = Sql.on(database);
    this.now = now;
    this.headCount = heads.size();
    heads.forEach(head -> this.heads.computeIfAbsent(head.seq(), seq -> new ArrayList<>()).add(head));
  }

  Verification verify() {
    long seq = 0;
    long checked = 0;
    var previous = Chain.START;
    for (var step = after(0); !step.isEmpty() && findings.size() < Verification.MOST; step = after(seq)) {
      for (int i = 0; i < step.size(); i++) {
        var link = step.get(i);
        if (link.seq() != seq + 1) find(Kind.DELETED, seq + 1, 0, "seals " + (seq + 1) + "…" + (link.seq() - 1) + " are gone");
        else if (!link.previous().equals(previous)) find(Kind.REORDERED, link.seq(), link.entryId(), "does not follow the seal before it");
        check(link, step);
        compareWithHeads(link);
        seq = link.seq();
        previous = link.hash();
        checked++;
      }
    }
    if (findings.size() < Verification.MOST) {
      compareEnd(seq);
      leftovers();
    }
    return new Verification(now, checked, previous, headCount, List.copyOf(findings.subList(0, Math.min(findings.size(), Verification.MOST))));
  }

  private List<Link> after(long seq) {
    return sql.list("""
        select s.seq, s.entry_id, s.algorithm, s.previous, s.hash, %s
          from (select * from foundation.audit_seal where seq > ? order by seq limit %d) s
          left join foundation.audit_entry e on e.id = s.entry_id and e.at = s.entry_at order by s.seq""".formatted(Chain.COLUMNS, STEP),
        Verifier::link, seq);
  }

  private static Link link(Sql.Row row) throws SQLException {
    return new Link(row.big("seq"), row.big("entry_id"), row.text("algorithm"), row.text("previous"), row.text("hash"), Chain.entry(row));
  }

  private void check(Link link, List<Link> neighbours) {
    if (link.entry() == null) {
      boolean elsewhere = sql.number("select count(*) from foundation.audit_entry where id = ?", link.entryId()) > 0;
      if (elsewhere) find(Kind.EDITED, link.seq(), link.entryId(), "its time was changed");
      else find(Kind.DELETED, link.seq(), link.entryId(), "the entry is gone");
    } else if (!hash(link, link.entry()).equals(link.hash())) {
      // only a true hash of another entry in this very place shows an exchange; everything else is an edit
      boolean exchanged = neighbours.stream().anyMatch(other -> other != link && other.entry() != null && hash(link, other.entry()).equals(link.hash()));
      find(exchanged ? Kind.REORDERED : Kind.EDITED, link.seq(), link.entryId(), exchanged ? "another entry was sealed in this place" : "content and hash differ");
    }
  }

  private static String hash(Link link, String entry) { return Chain.hash(link.algorithm(), link.seq(), link.previous(), entry); }

  private void compareWithHeads(Link link) {
    var known = heads.remove(link.seq());
    if (known == null) return;
    known.stream().filter(head -> !head.hash().equals(link.hash())).findFirst()
        .ifPresent(head -> find(Kind.REWRITTEN, link.seq(), link.entryId(), "the head of " + head.at() + " was another one"));
  }

  private void compareEnd(long seq) {
    heads.forEach((at, known) -> {
      if (at > seq) find(Kind.TRUNCATED, seq + 1, 0, "a head of " + known.get(0).at() + " knows " + at + " seals, there are " + seq);
    });
  }

  private void leftovers() {
    sql.list("""
        select e.id from foundation.audit_entry e where e.at < ?
           and not exists (select from foundation.audit_seal s where s.entry_id = e.id and s.entry_at = e.at)
         order by e.id limit %d""".formatted(Verification.MOST), row -> row.big("id"), now.minus(GRACE))
        .forEach(id -> find(Kind.UNSEALED, 0, id, "has no seal"));
  }

  private void find(Kind kind, long seq, long entry, String detail) { findings.add(new Finding(kind, seq, entry, detail)); }
}
