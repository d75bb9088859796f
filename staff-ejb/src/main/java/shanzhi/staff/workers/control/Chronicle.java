package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.EventKind;

/** Writes down what was done to a worker: a line of the worker's history, and the entry of the audit trail. */
@ApplicationScoped
public class Chronicle {

  private static final String INSERT = "insert into staff.worker_event (worker, kind, day, words, actor, at) values (?, ?, ?, ?, ?, ?)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What happened. @param day from which it holds; @param words without personal data */
  public record Deed(long worker, String number, String community, EventKind kind, LocalDate day, String words) {}

  public void record(Deed deed, Object before) { record(deed, before, Map.of("day", deed.day().toString(), "words", deed.words())); }

  public void record(Deed deed, Object before, Object after) {
    Sql.on(database).update(INSERT, deed.worker(), deed.kind(), deed.day(), deed.words(), jurisdiction.caller(), clock.instant());
    entry(deed, before, after);
  }

  public void recordAll(List<Deed> deeds) {
    var caller = jurisdiction.caller();
    Sql.on(database).spread("""
        insert into staff.worker_event (worker, kind, day, words, actor, at)
        select n.*, m.* from unnest(?::bigint[], ?::text[], ?::date[], ?::text[]) as n, (values (?, ?::timestamptz)) as m""",
        deeds.stream().map(deed -> new Object[] {deed.worker(), deed.kind(), deed.day(), deed.words()}).toList(), caller, clock.instant());
    deeds.stream().collect(Collectors.groupingBy(Deed::kind)).forEach((kind, some) -> audit.recordAll("worker." + kind.name().toLowerCase(Locale.ROOT), "worker",
        some.stream().map(deed -> new AuditTrail.Entry(deed.number(), deed.community(), Map.of("day", deed.day().toString(), "words", deed.words()))).toList()));
  }

  private void entry(Deed deed, Object before, Object after) {
    audit.record("worker." + deed.kind().name().toLowerCase(Locale.ROOT), "worker", deed.number(), deed.community(), before, after);
  }
}
