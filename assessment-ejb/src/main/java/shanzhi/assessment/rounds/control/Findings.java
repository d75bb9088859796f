package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.kernel.Sql;

/** What each level found from papers, and the evidence for it. */
@ApplicationScoped
public class Findings {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public void enter(long candidate, Level level, Indicator indicator, EnterFinding found, String by, Instant at) {
    sql().update("""
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (candidate, level, indicator) do update set found = excluded.found, points = excluded.points, note = excluded.note, actor = excluded.actor, at = excluded.at""",
        candidate, level, indicator.code(), found.getFound(), Methods.points(indicator, found.getFound()), found.getNote(), by, at);
  }

  /** The next level begins with what the one below found, and changes what it sees otherwise. */
  public void carry(long candidate, Level from, Level to) {
    sql().update("""
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at)
        select candidate, ?, indicator, found, points, null, actor, at from assessment.finding where candidate = ? and level = ? on conflict do nothing""", to, candidate, from);
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

  public void attach(long candidate, String indicator, KeptFile file, LocalDate effective, String by, Instant at) {
    sql().update("insert into assessment.evidence (candidate, indicator, file_id, hash, effective_on, actor, at) values (?, ?, ?, ?, ?, ?, ?)", candidate, indicator, file.id(), file.hash(), effective, by, at);
  }

  /** Evidence by indicator, each with where the same bytes were handed in before. */
  public Map<String, List<Evidence>> evidence(long candidate) {
    var all = new HashMap<String, List<Evidence>>();
    sql().list("""
        select e.*, f.name, array(select distinct coalesce(v.name, c.community) || ' · ' || r.title || ' · ' || o.indicator
                                    from assessment.evidence o join assessment.candidate c on c.id = o.candidate join assessment.round r on r.id = c.round
                                    left join foundation.area_version v on v.code = c.community and v.valid_to is null
                                   where o.hash = e.hash and o.id <> e.id and (o.candidate <> e.candidate or o.indicator <> e.indicator)) as elsewhere
          from assessment.evidence e join foundation.file f on f.id = e.file_id where e.candidate = ? order by e.id""",
        row -> all.computeIfAbsent(row.text("indicator"), code -> new ArrayList<>()).add(new Evidence(row.big("file_id"), row.text("name"), row.text("hash"), row.as("effective_on", LocalDate.class),
            row.text("actor"), List.of((String[]) row.result().getArray("elsewhere").getArray()))), candidate);
    return all;
  }

  private Sql sql() { return Sql.on(database); }
}
