package shanzhi.assessment.rounds.control;

import static shanzhi.assessment.rounds.control.RoundReader.ground;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.DutyKind;
import shanzhi.assessment.rounds.boundary.DutyLine;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Gathers what waits for the caller: one question to the database, of as many parts as the caller has rights. */
@ApplicationScoped
public class DutyReader {

  /** A step on one candidate. */
  private static final String CANDIDATE = " as kind, c.round, c.id as candidate, 0::bigint as inspection, ";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject SystemBook systems;
  @Inject Deadlines deadlines;
  @Inject Policy policy;
  @Inject Clock clock;

  /** Parts of a question with their values. */
  private static final class Parts {

    private final List<String> sql = new ArrayList<>();
    private final List<Object> args = new ArrayList<>();

    String whole() { return String.join(" union all ", sql); }
  }

  public Map<DutyKind, Integer> counts() {
    var counts = new EnumMap<DutyKind, Integer>(DutyKind.class);
    var parts = parts();
    if (!parts.sql.isEmpty()) sql().list("select kind, count(*) as n from (" + parts.whole() + ") x group by kind", row -> counts.put(DutyKind.valueOf(row.text("kind")), row.number("n")), parts.args);
    return counts;
  }

  public List<DutyLine> open(int limit) {
    var parts = parts();
    if (parts.sql.isEmpty() || limit < 1) return List.of();
    parts.args.add(limit);
    var now = clock.instant();
    return sql().list("select x.*, r.title, r.system, r.county, c.kind as class, coalesce(v.name, c.community) as name from (" + parts.whole() + """
        ) x join assessment.round r on r.id = x.round left join assessment.candidate c on c.id = x.candidate left join foundation.area_version v on v.code = c.community and v.valid_to is null
         order by x.due nulls last, x.kind, x.candidate limit ?""", row -> line(row, now), parts.args);
  }

  private DutyLine line(Sql.Row row, Instant now) throws SQLException {
    var kind = DutyKind.valueOf(row.text("kind"));
    var due = row.instant("due");
    return new DutyLine(kind, row.big("round"), row.text("title"), row.big("candidate"), row.big("inspection"), row.text("name"), due, due == null ? Long.MAX_VALUE : minutes(now, due, row.text("county")),
        row.number("filled"), items(kind, row.big("system"), row.text("class")), row.number("many"));
  }

  private long minutes(Instant now, Instant due, String county) { return due.isBefore(now) ? -deadlines.worked(due, now, county).toMinutes() : deadlines.worked(now, due, county).toMinutes(); }

  /** How many indicators there are to report or to score. */
  private int items(DutyKind kind, long system, String community) {
    if (kind != DutyKind.REPORT && kind != DutyKind.MEND && kind != DutyKind.INSPECT) return 0;
    var tree = new ScoreTree(systems.system(system), community);
    return (int) tree.indicators().stream().filter(one -> kind != DutyKind.INSPECT || !tree.guiding(one)).count();
  }

  private Parts parts() {
    var parts = new Parts();
    if (jurisdiction.holds(Rights.ASSESSMENT_APPLY)) reports(parts);
    if (jurisdiction.holds(Rights.ASSESSMENT_REVIEW)) step(parts, DutyKind.REVIEW, Rights.ASSESSMENT_REVIEW, "c.state = 'TOWN'");
    if (jurisdiction.holds(Rights.ASSESSMENT_ORGANISE)) organiser(parts);
    if (jurisdiction.holds(Rights.ASSESSMENT_CHECK)) step(parts, DutyKind.CITY, Rights.ASSESSMENT_CHECK, "c.state = 'CITY' and c.sampled and c.checked_at is null");
    if (jurisdiction.holds(Rights.ASSESSMENT_DECIDE)) decisions(parts);
    if (jurisdiction.holds(Rights.ASSESSMENT_INSPECT)) inspections(parts);
    return parts;
  }

  /** After its deadline a report is locked: there is nothing left to be done. */
  private void reports(Parts parts) {
    var where = reach(parts, Rights.ASSESSMENT_APPLY, 1);
    parts.sql.add("select case when m.many > 0 then 'MEND' else 'REPORT' end" + CANDIDATE + """
        c.due_at as due, (select count(*) from assessment.finding f where f.candidate = c.id and f.level = 'SELF')::int as filled, m.many
          from assessment.candidate c cross join lateral (
            select count(*)::int as many from assessment.returned_item i where i.candidate = c.id and i.returned_at is not null
               and not exists (select from assessment.finding f where f.candidate = i.candidate and f.indicator = i.indicator and f.at > i.returned_at)
               and not exists (select from assessment.evidence e where e.candidate = i.candidate and e.indicator = i.indicator and e.at > i.returned_at)) m
         where c.state = 'SELF' and c.due_at >= ? and\s""" + where);
  }

  private void organiser(Parts parts) {
    step(parts, DutyKind.COUNTY, Rights.ASSESSMENT_ORGANISE, "c.state = 'COUNTY'");
    step(parts, DutyKind.PLAQUE, Rights.ASSESSMENT_ORGANISE, "c.state = 'NAMED'");
    var where = reach(parts, Rights.ASSESSMENT_ORGANISE, 0);
    parts.sql.add("select 'ANSWER'" + CANDIDATE + "min(o.due_at) as due, 0 as filled, count(*)::int as many from assessment.objection o join assessment.candidate c on c.id = o.candidate where o.upheld is null and " + where
        + " group by c.round, c.id");
    where = reach(parts, Rights.ASSESSMENT_ORGANISE, 0);
    parts.args.add(ChinaTime.today(clock).plusDays(policy.number("recheck-soon")));
    parts.sql.add("select 'RECHECK'" + CANDIDATE + "(c.recheck_by + 1)::timestamp at time zone 'Asia/Shanghai' as due, 0 as filled, 1 as many from assessment.candidate c where c.state in ('PLAQUE', 'RECTIFY') and " + where
        + " and c.recheck_by <= ?");
    rounds(parts, Rights.ASSESSMENT_ORGANISE, """
        case when n.unassigned > 0 then 'ASSIGN' when n.unasked > 0 then 'SATISFACTION' when n.working = 0 and r.city_share > 0 and n.proposed > 0 and n.unchecked = 0 then 'PUBLICISE'
             when n.working = 0 and n.proposed = 0 and n.scored > 0 and (n.reporting = 0 or r.deadline < ?) then case when r.city_share > 0 then 'PROPOSE' else 'PUBLICISE' end end""",
        "case when n.unassigned > 0 then n.unassigned when n.unasked > 0 then n.unasked when n.proposed > 0 then n.proposed else n.scored end", """
        select count(*) filter (where c.state = 'INSPECTION' and s.seats = 0) as unassigned,
               count(*) filter (where c.answers is null and (c.state = 'INSPECTION' and s.seats > 0 and s.seats = s.locked or c.state = 'PANEL' and c.panel is not null)) as unasked,
               count(*) filter (where c.state in ('TOWN', 'COUNTY', 'INSPECTION', 'PANEL')) as working, count(*) filter (where c.state = 'SELF') as reporting, count(*) filter (where c.state = 'SCORED') as scored, count(*) filter (where c.state = 'CITY') as proposed,
               count(*) filter (where c.state = 'CITY' and c.sampled and c.checked_at is null) as unchecked
          from assessment.candidate c left join lateral (select count(*) as seats, count(locked_at) as locked from assessment.inspection where candidate = c.id and c.state = 'INSPECTION') s on true
         where c.round = r.id""", "r.public_from is null", clock.instant());
  }

  private void decisions(Parts parts) {
    step(parts, DutyKind.PANEL, Rights.ASSESSMENT_DECIDE, "c.state = 'PANEL' and c.panel is null");
    rounds(parts, Rights.ASSESSMENT_DECIDE, "case when n.free > 0 then 'NAME' end", "n.free",
        "select count(*) as free from assessment.candidate c where c.round = r.id and c.state = 'PUBLICITY' and not exists (select from assessment.objection o where o.candidate = c.id and o.upheld is null)",
        "r.public_until < ?", clock.instant());
  }

  private void inspections(Parts parts) {
    parts.args.add(jurisdiction.caller());
    parts.sql.add("""
        select 'INSPECT' as kind, c.round, c.id as candidate, i.id as inspection, null::timestamptz as due, (select count(*) from assessment.inspection_score s where s.inspection = i.id)::int as filled, 1 as many
          from assessment.inspection i join assessment.candidate c on c.id = i.candidate where i.inspector = ? and i.locked_at is null and c.state = 'INSPECTION'""");
  }

  private void step(Parts parts, DutyKind kind, String right, String state) {
    var where = reach(parts, right, 0);
    parts.sql.add("select '" + kind + "'" + CANDIDATE + "null::timestamptz as due, 0 as filled, 1 as many from assessment.candidate c where " + state + " and " + where);
  }

  private void rounds(Parts parts, String right, String kind, String many, String counted, String open, Object... args) {
    parts.args.addAll(List.of(args));
    var where = jurisdiction.over(right).sql(level -> level == Territory.Level.COUNTY ? "r.county" : null, parts.args);
    parts.sql.add("select k.kind, r.id as round, 0::bigint as candidate, 0::bigint as inspection, null::timestamptz as due, 0 as filled, (" + many + ")::int as many from assessment.round r cross join lateral (" + counted
        + ") n cross join lateral (select " + kind + " as kind) k where " + open + " and k.kind is not null and " + where);
  }

  /** @param moments how many question marks stand before, each for now */
  private String reach(Parts parts, String right, int moments) {
    for (int i = 0; i < moments; i++) parts.args.add(clock.instant());
    return jurisdiction.over(right).sql(ground("c"), parts.args);
  }

  private Sql sql() { return Sql.on(database); }
}
