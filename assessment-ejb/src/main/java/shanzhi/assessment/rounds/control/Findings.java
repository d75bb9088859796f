package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Evidence;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Found;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Returned;
import shanzhi.assessment.likeness.control.Twins;
import shanzhi.assessment.likeness.control.Twins.Likeness;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.MarkItem;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.kernel.Sql;

/** What each level found from papers, and the evidence for it. */
@ApplicationScoped
public class Findings {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Twins twins;

  public void enter(long candidate, Level level, Indicator indicator, EnterFinding found, String by, Instant at) {
    sql().update("""
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (candidate, level, indicator) do update set found = excluded.found, points = excluded.points, note = excluded.note, actor = excluded.actor, at = excluded.at""",
        candidate, level, indicator.code(), found.getFound(), Methods.points(indicator, found.getFound()), found.getNote(), by, at);
  }

  /** The next level begins with what the one below found, and changes what it sees otherwise; what was mended since then it sees anew. */
  public void carry(long candidate, Level from, Level to) {
    sql().update("""
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at)
        select candidate, ?, indicator, found, points, null, actor, at from assessment.finding where candidate = ? and level = ?
        on conflict (candidate, level, indicator) do update set found = excluded.found, points = excluded.points, note = null, actor = excluded.actor, at = excluded.at where finding.at < excluded.at""",
        to, candidate, from);
  }

  /** A level begins anew with what another one found. */
  public void begin(long candidate, Level level, Level with) {
    sql().update("delete from assessment.finding where candidate = ? and level = ?", candidate, level);
    carry(candidate, with, level);
  }

  public Map<Level, Map<String, Found>> of(long candidate) {
    var all = new EnumMap<Level, Map<String, Found>>(Level.class);
    for (var level : Level.values()) all.put(level, new HashMap<>());
    sql().list("select * from assessment.finding where candidate = ?", row -> all.get(Level.valueOf(row.text("level"))).put(row.text("indicator"),
        new Found(row.as("found", BigDecimal.class), row.as("points", BigDecimal.class), row.text("note"), row.text("actor"), row.instant("at"))), candidate);
    return all;
  }

  public Map<String, BigDecimal> points(long candidate, Level level) {
    var points = new HashMap<String, BigDecimal>();
    sql().list("select indicator, points from assessment.finding where candidate = ? and level = ?", row -> points.put(row.text("indicator"), row.as("points", BigDecimal.class)), candidate, level);
    return points;
  }

  public static Map<String, BigDecimal> points(Map<String, Found> found) {
    var points = new HashMap<String, BigDecimal>();
    found.forEach((code, one) -> points.put(code, one.points()));
    return points;
  }

  /** What is known of a document handed in. */
  public record Passport(String indicator, long file, String hash, LocalDate effectiveOn, String place, Likeness like) {}

  public void attach(long candidate, Passport paper, String by, Instant at) {
    long evidence = sql().one("insert into assessment.evidence (candidate, indicator, file_id, hash, effective_on, place, look, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id", row -> row.longAt(1), candidate,
        paper.indicator(), paper.file(), paper.hash(), paper.effectiveOn(), paper.place(), paper.like().look(), by, at).orElseThrow();
    twins.register(evidence, paper.like());
  }

  public void mark(long candidate, Level level, MarkItem item, String by, Instant at) {
    sql().update("""
        insert into assessment.returned_item (candidate, level, indicator, words, actor, at) values (?, ?, ?, ?, ?, ?)
        on conflict (candidate, level, indicator) where returned_at is null do update set words = excluded.words, actor = excluded.actor, at = excluded.at""",
        candidate, level, item.indicator(), item.words().strip(), by, at);
  }

  /** Everything marked goes with the return. */
  public void tell(long candidate, Level level, Instant at) { sql().update("update assessment.returned_item set returned_at = ? where candidate = ? and level = ? and returned_at is null", at, candidate, level); }

  /** Items to be mended, newest first. */
  public List<Returned> returned(long candidate) {
    return sql().list("""
        select r.*, exists (select from assessment.finding f where f.candidate = r.candidate and f.indicator = r.indicator and f.at > r.returned_at)
                 or exists (select from assessment.evidence e where e.candidate = r.candidate and e.indicator = r.indicator and e.at > r.returned_at) as mended
          from assessment.returned_item r where r.candidate = ? order by r.id desc""",
        row -> new Returned(row.text("indicator"), Level.valueOf(row.text("level")), row.text("words"), row.text("actor"), row.instant("at"), row.instant("returned_at") != null, row.yes("mended")), candidate);
  }

  /** Evidence by indicator, each with where the same bytes were handed in before, and where nearly the same was. */
  public Map<String, List<Evidence>> evidence(long candidate) {
    var all = new HashMap<String, List<Evidence>>();
    var alike = twins.of(candidate);
    sql().list("""
        select e.*, f.name, f.width is not null as picture, array(select distinct coalesce(v.name, c.community) || ' · ' || r.title || ' · ' || o.indicator
                                    from assessment.evidence o join assessment.candidate c on c.id = o.candidate join assessment.round r on r.id = c.round
                                    left join foundation.area_version v on v.code = c.community and v.valid_to is null
                                   where o.hash = e.hash and o.id <> e.id and (o.candidate <> e.candidate or o.indicator <> e.indicator)) as elsewhere
          from assessment.evidence e join foundation.file f on f.id = e.file_id where e.candidate = ? order by e.id""",
        row -> all.computeIfAbsent(row.text("indicator"), code -> new ArrayList<>()).add(new Evidence(row.big("file_id"), row.text("name"), row.text("hash"), row.as("effective_on", LocalDate.class),
            row.text("place"), row.yes("picture"), row.text("actor"), many(row, "elsewhere"), alike.getOrDefault(row.big("id"), List.of()))), candidate);
    return all;
  }

  private static List<String> many(Sql.Row row, String column) throws SQLException { return List.of((String[]) row.result().getArray(column).getArray()); }

  private Sql sql() { return Sql.on(database); }
}
