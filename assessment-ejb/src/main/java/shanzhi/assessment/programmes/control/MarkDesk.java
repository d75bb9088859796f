package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What experts and other units give a contender. Nobody sees what others gave before it is settled. */
@ApplicationScoped
public class MarkDesk {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject ExpertLots lots;
  @Inject Clock clock;

  private record Sheet(long id, String rater, BigDecimal total, Instant lockedAt) {}

  /** @return the points it comes to */
  public BigDecimal save(ContenderLine line, EnterFinding found) {
    var tree = open(line);
    var indicator = tree.indicator(found.getIndicator()).orElseThrow(() -> Refusal.conflict("candidate.no-such-indicator", found.getIndicator()));
    var points = Methods.points(indicator, found.getFound());
    long sheet = sql().one("""
        insert into assessment.mark_sheet (contender, rater) values (?, ?) on conflict (contender, rater) do update set rater = excluded.rater returning id""", row -> row.longAt(1), line.id(), jurisdiction.caller()).orElseThrow();
    Refusal.unless(sql().one("select locked_at from assessment.mark_sheet where id = ? for update", row -> row.instant("locked_at") == null, sheet).orElseThrow(), "inspection.locked");
    sql().update("""
        insert into assessment.mark (sheet, indicator, found, points, note, saved_at) values (?, ?, ?, ?, ?, ?)
        on conflict (sheet, indicator) do update set found = excluded.found, points = excluded.points, note = excluded.note, saved_at = excluded.saved_at""",
        sheet, indicator.code(), found.getFound(), points, found.getNote(), clock.instant());
    return points;
  }

  private ScoreTree open(ContenderLine line) {
    Refusal.unless(line.kind().marked() && line.state() == ContenderState.ACCEPTED, "contender.other-turn", line.state());
    var who = sql().one("select entered_by, checked_by from assessment.contender where id = ?", row -> new String[] {row.text("entered_by"), row.text("checked_by")}, line.id()).orElseThrow();
    for (var name : who) Refusal.unless(name == null || !jurisdiction.identities().contains(name), "marks.own");
    long tied = sql().number("select count(*) from assessment.inspector_tie where inspector = ? and area in (?, ?)", jurisdiction.caller(), line.community(), line.town());
    Refusal.unless(tied == 0, "marks.tied", line.unit());
    Refusal.unless(lots.drawn(line.id(), jurisdiction.caller()), "marks.not-drawn", line.unit());
    return file.tree(file.edition(line.edition()), line.category());
  }

  /** @return the total, of 0 … 100 */
  public BigDecimal submit(ContenderLine line) {
    var tree = open(line);
    var points = new HashMap<String, BigDecimal>();
    sql().list("select m.indicator, m.points from assessment.mark m join assessment.mark_sheet s on s.id = m.sheet where s.contender = ? and s.rater = ? and s.locked_at is null",
        row -> points.put(row.text("indicator"), row.as("points", BigDecimal.class)), line.id(), jurisdiction.caller());
    var missing = tree.indicators().stream().filter(one -> !tree.guiding(one) && !points.containsKey(one.code())).map(Indicator::code).toList();
    Refusal.unless(missing.isEmpty(), "candidate.incomplete", missing.size(), String.join("、", missing.subList(0, Math.min(5, missing.size()))));
    var total = tree.percent(points).add(tree.bonus(points)).min(HUNDRED);
    sql().update("update assessment.mark_sheet set locked_at = ?, total = ? where contender = ? and rater = ?", clock.instant(), total, line.id(), jurisdiction.caller());
    file.note(line.id(), line.community(), "marked", null, line.state().name());
    return total;
  }

  /** The caller's own sheet always, all of them once it is settled; seats instead of names. */
  public List<ContenderSheet.Marked> seen(ContenderLine line) {
    var names = line.kind().marked() && file.edition(line.edition()).system() != null
        ? file.tree(file.edition(line.edition()), line.category()).indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity())) : Map.<String, Indicator>of();
    var all = new ArrayList<ContenderSheet.Marked>();
    var sheets = sql().list("select * from assessment.mark_sheet where contender = ? order by id", row -> new Sheet(row.big("id"), row.text("rater"), row.as("total", BigDecimal.class), row.instant("locked_at")), line.id());
    for (int i = 0; i < sheets.size(); i++) {
      var one = sheets.get(i);
      boolean mine = one.rater().equals(jurisdiction.caller());
      if (mine || line.state().settled()) all.add(new ContenderSheet.Marked(i + 1, mine, one.total(), one.lockedAt(), marks(one.id(), names)));
    }
    return all;
  }

  private List<ContenderSheet.Mark> marks(long sheet, Map<String, Indicator> names) {
    return sql().list("select * from assessment.mark where sheet = ? order by indicator", row -> new ContenderSheet.Mark(row.text("indicator"),
        names.containsKey(row.text("indicator")) ? names.get(row.text("indicator")).name() : row.text("indicator"), row.as("found", BigDecimal.class), row.as("points", BigDecimal.class), row.text("note")), sheet);
  }

  public void peer(ContenderLine rater, ContenderLine rated, BigDecimal points, String words) {
    Refusal.unless(rater.edition() == rated.edition() && rated.kind() == ProgrammeKind.PEER, "peers.other-edition");
    Refusal.unless(rater.id() != rated.id() && !rater.community().equals(rated.community()), "peers.own", rated.unit());
    Refusal.unless(rated.state() == ContenderState.ACCEPTED, "contender.other-turn", rated.state());
    var most = file.programme(file.edition(rated.edition())).rule("满分");
    if (points.signum() < 0 || points.compareTo(most) > 0) throw Refusal.invalid("scoring.outside-range", rated.unit(), points.toPlainString(), most.toPlainString());
    sql().update("""
        insert into assessment.peer_mark (rated, rater, points, words, actor, at) values (?, ?, ?, ?, ?, ?)
        on conflict (rated, rater) do update set points = excluded.points, words = excluded.words, actor = excluded.actor, at = excluded.at""", rated.id(), rater.id(), points, words, jurisdiction.caller(), clock.instant());
  }

  public List<ContenderSheet.Peer> peers(ContenderLine line) {
    if (!line.state().settled()) return List.of();
    return sql().list("select c.unit, m.points, m.words from assessment.peer_mark m join assessment.contender c on c.id = m.rater where m.rated = ? order by m.points desc, c.unit",
        row -> new ContenderSheet.Peer(row.text("unit"), row.as("points", BigDecimal.class), row.text("words")), line.id());
  }

  private Sql sql() { return Sql.on(database); }
}
