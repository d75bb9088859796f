package shanzhi.assessment.indicators.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.assessment.indicators.boundary.SystemState;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Actor;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Keeps the versions of indicator systems, and brings in those that come with the product. */
@ApplicationScoped
public class SystemBook {

  private static final List<String> SHIPPED = List.of("shifan-shequ.txt", "jianzai.txt", "hongse-wuye.txt", "jinlingtan.txt", "zuimei.txt", "zhuti.txt", "xinyi.txt", "jizhong.txt", "xingji.txt", "weigengxin.txt");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;
  private final Map<Long, IndicatorSystem> published = new ConcurrentHashMap<>();

  void load(@Observes @Priority(260) DatabaseReady ready) { SHIPPED.forEach(file -> ship(resource(file))); }

  /** A system that comes with the product, published as it is. What was published before stays; a text that changed is the next version. */
  public void ship(String text) {
    var system = SystemFile.read(text);
    if (!SystemChecks.of(system).isEmpty()) throw new IllegalStateException(system.code() + ": " + SystemChecks.of(system));
    sql().update("""
        insert into assessment.indicator_system (code, number, name, sample, source, valid_from, content, state, drafted_by, drafted_at, published_by, published_at)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, 'PUBLISHED', 'product', ?, ?, ? from assessment.indicator_system where code = ?
        having not coalesce(bool_or(county is null and content = ?), false)""",
        system.code(), system.name(), system.sample(), system.source(), system.from(), text, clock.instant(), Actor.SYSTEM, clock.instant(), system.code(), text);
  }

  private static String resource(String file) {
    try (var stream = SystemBook.class.getResourceAsStream("/data/indicators/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public List<SystemLine> lines() { return sql().list("select * from assessment.indicator_system order by code, number desc", SystemBook::line); }

  public Optional<SystemLine> line(long id) { return sql().one("select * from assessment.indicator_system where id = ?", SystemBook::line, id); }

  public String text(long id) { return sql().one("select content from assessment.indicator_system where id = ?", row -> row.text("content"), id).orElseThrow(); }

  /** What is published stays as it is (the database sees to it), so it is read and understood once. */
  public IndicatorSystem system(long id) {
    var known = published.get(id);
    if (known != null) return known;
    var system = SystemFile.read(text(id));
    if (line(id).orElseThrow().state() == SystemState.PUBLISHED) published.put(id, system);
    return system;
  }

  /** Stands in a workbook of this version, so that a changed or foreign one is known. */
  public String seal(SystemLine line) { return sealing.index(line.code() + "#" + line.number() + "#" + text(line.id())); }

  public byte[] workbook(SystemLine line) { return SystemSheets.book(line.name(), SystemRow.of(system(line.id()), line.number(), seal(line))); }

  public long add(String county, IndicatorSystem system, String text, String by, Instant at) {
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 31))", row -> true, system.code());
    return sql().one("""
        insert into assessment.indicator_system (code, number, county, name, sample, source, valid_from, content, drafted_by, drafted_at)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from assessment.indicator_system where code = ? returning id""", row -> row.longAt(1),
        system.code(), county, system.name(), system.sample(), system.source(), system.from(), text, by, at, system.code()).orElseThrow();
  }

  public void revise(SystemLine line, IndicatorSystem system, String text, String by, Instant at) {
    touched(line, sql().update("""
        update assessment.indicator_system set name = ?, sample = ?, source = ?, valid_from = ?, content = ?, drafted_by = ?, drafted_at = ?, version = version + 1
         where id = ? and version = ? and state = 'DRAFT'""", system.name(), system.sample(), system.source(), system.from(), text, by, at, line.id(), line.version()));
  }

  public void publish(SystemLine line, String by, Instant at) {
    touched(line, sql().update("update assessment.indicator_system set state = 'PUBLISHED', published_by = ?, published_at = ?, version = version + 1 where id = ? and version = ? and state = 'DRAFT'",
        by, at, line.id(), line.version()));
  }

  private static void touched(SystemLine line, int rows) { if (rows == 0) throw Refusal.stale(line.name(), new Changes(line.version(), line.version() + 1, List.of(), List.of())); }

  private static SystemLine line(Sql.Row row) throws SQLException {
    return new SystemLine(row.big("id"), row.number("version"), row.text("code"), row.number("number"), row.text("county"), row.text("name"), row.yes("sample"), row.text("source"),
        row.as("valid_from", LocalDate.class), SystemState.valueOf(row.text("state")), row.text("drafted_by"), row.text("published_by"));
  }

  private Sql sql() { return Sql.on(database); }
}
