package shanzhi.projects.livelihood.control;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.livelihood.boundary.CategoryFigures;
import shanzhi.projects.livelihood.boundary.EnterLivelihood;
import shanzhi.projects.livelihood.boundary.Light;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodQuery;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;

/** The ledger of livelihood projects; what is due is reckoned in the query, by the same rule as {@link Light#due}. */
@ApplicationScoped
public class LivelihoodDesk {

  /** Share of the project's days in its year that have passed, the day itself counted. */
  private static final String DUE = """
      round(l.planned * least(greatest(?::date - greatest(l.starts_on, make_date(l.year, 1, 1)) + 1, 0), greatest(least(l.ends_on, make_date(l.year, 12, 31)) - greatest(l.starts_on, make_date(l.year, 1, 1)) + 1, 1))
        / greatest(least(l.ends_on, make_date(l.year, 12, 31)) - greatest(l.starts_on, make_date(l.year, 1, 1)) + 1, 1), 2)""";
  private static final String LIGHT = "case when l.done >= l.due then 'GREEN' when l.done * 100 >= l.due * ? then 'YELLOW' else 'RED' end";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject PolicyBook figures;
  @Inject AuditTrail audit;
  @Inject Areas areas;
  @Inject Clock clock;

  private record Found(String from, List<Object> args) {}

  /** Rows with what is due and their light, as far as the caller's ground and the query go. */
  private Found found(LivelihoodQuery query) {
    var today = today();
    var args = new ArrayList<Object>();
    args.add(figures.amount(PolicyCode.LIGHT_YELLOW, today));
    args.add(today);
    args.add(query.year() == 0 ? today.getYear() : query.year());
    var where = new StringBuilder(jurisdiction.over(PROJECT_READ).sql(columns(), args));
    if (query.area() != null && !query.area().isBlank()) where.append(" and ").append(under(query.area(), args));
    if (query.category() != null && !query.category().isBlank()) where.append(with(" and l.category = ?", query.category().strip(), args));
    if (query.text() != null && !query.text().isBlank()) where.append(with(" and position(? in concat_ws(' ', l.number, l.title, l.office, l.category)) > 0", query.text().strip(), args));
    var light = query.light() == null ? "" : with(" where k.light = ?", query.light().name(), args);
    return new Found(" from (select l.*, " + LIGHT + " as light from (select l.*, " + DUE + " as due from projects.livelihood l where l.year = ? and " + where + ") l) k" + light, args);
  }

  private static String with(String condition, Object value, Collection<Object> args) {
    args.add(value);
    return condition;
  }

  private static String under(String area, Collection<Object> args) { return new Reach(List.of(Territory.of(area))).sql(columns(), args); }

  private static Function<Level, String> columns() {
    return level -> switch (level) {
      case CITY, COUNTY, TOWN, COMMUNITY -> "l." + level.name().toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  public Page<LivelihoodLine> ledger(LivelihoodQuery query) {
    var found = found(query);
    int total = (int) sql().number("select count(*)" + found.from(), found.args().toArray());
    var args = new ArrayList<>(found.args());
    args.add(Math.min(Math.max(query.rows(), 1), 1000));
    args.add(Math.max(query.offset(), 0));
    return Page.of(sql().list("select k.*" + found.from() + " order by array_position(array['RED', 'YELLOW', 'GREEN'], k.light), k.number limit ? offset ?", row -> new LivelihoodLine(row.text("number"), row.number("version"),
        area(row.text("community"), row.text("town"), row.text("county"), row.text("city")), row.text("category"), row.text("title"), row.text("office"), row.number("year"), row.as("total", BigDecimal.class),
        row.as("planned", BigDecimal.class), row.as("done", BigDecimal.class), row.as("done_until", LocalDate.class), row.as("due", BigDecimal.class), Light.valueOf(row.text("light")), row.as("starts_on", LocalDate.class),
        row.as("ends_on", LocalDate.class)), args), total);
  }

  private static String area(String... narrow) {
    for (var one : narrow) if (one != null) return one;
    return null;
  }

  public List<CategoryFigures> board(LivelihoodQuery query) {
    var found = found(query);
    return sql().list("""
        select k.category, count(*) as n, count(*) filter (where k.light = 'GREEN') as green, count(*) filter (where k.light = 'YELLOW') as yellow, count(*) filter (where k.light = 'RED') as red,
               sum(k.total) as total, sum(k.planned) as planned, sum(k.done) as done, sum(k.due) as due""" + found.from() + " group by k.category order by sum(k.planned) desc, k.category",
        row -> new CategoryFigures(row.text("category"), row.number("n"), row.number("green"), row.number("yellow"), row.number("red"), row.as("total", BigDecimal.class), row.as("planned", BigDecimal.class),
            row.as("done", BigDecimal.class), row.as("due", BigDecimal.class)), found.args());
  }

  /** @param version that was read; 0: nobody has the number yet; null: whatever stands there. @throws Refusal area.out-of-reach (404), livelihood.money, project.days (400); livelihood.number-taken, changed-by-someone-else (409) */
  public void enter(EnterLivelihood wanted, Integer version) {
    record There(String area, int version) {}
    jurisdiction.require(PROJECT_EDIT, Territory.of(wanted.area()));
    if (wanted.planned().compareTo(wanted.total()) > 0) throw Refusal.invalid("livelihood.money", wanted.planned(), wanted.total());
    if (!wanted.endsOn().isAfter(wanted.startsOn())) throw Refusal.invalid("project.days", wanted.startsOn(), wanted.endsOn());
    var tree = areas.today();
    sql().one("select coalesce(community, town, county, city) as area, version from projects.livelihood where number = ? for update", row -> new There(row.text("area"), row.number("version")), wanted.number().strip())
        .ifPresent(there -> {
          jurisdiction.require(PROJECT_EDIT, Territory.of(there.area()));
          Refusal.unless(version == null || version > 0, "livelihood.number-taken", wanted.number().strip());
          if (version != null && version != there.version()) throw Refusal.stale(wanted.number().strip(), new Changes(version, there.version(), List.of(), List.of()));
        });
    sql().update("""
        insert into projects.livelihood (number, city, county, town, community, category, title, office, year, total, planned, starts_on, ends_on, entered_by, entered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do update set version = projects.livelihood.version + 1, city = excluded.city, county = excluded.county, town = excluded.town,
          community = excluded.community, category = excluded.category, title = excluded.title, office = excluded.office, year = excluded.year, total = excluded.total, planned = excluded.planned,
          starts_on = excluded.starts_on, ends_on = excluded.ends_on""", wanted.number().strip(), tree.at(Level.CITY, wanted.area()), tree.at(Level.COUNTY, wanted.area()), tree.at(Level.TOWN, wanted.area()),
        tree.at(Level.COMMUNITY, wanted.area()), wanted.category().strip(), wanted.title().strip(), wanted.office().strip(), wanted.year(), wanted.total(), wanted.planned(), wanted.startsOn(), wanted.endsOn(),
        jurisdiction.caller(), clock.instant());
    audit.record("livelihood.enter", "livelihood", wanted.number().strip(), wanted.area(), null, Map.of("planned", wanted.planned().toPlainString(), "total", wanted.total().toPlainString()));
  }

  /** @throws Refusal livelihood.unknown (404); livelihood.day (400); livelihood.less, livelihood.reported (409) */
  public void report(String number, LocalDate until, BigDecimal done, String words) {
    record There(long id, String area, int year, BigDecimal done, LocalDate until) {}
    var there = sql().one("select id, coalesce(community, town, county, city) as area, year, done, done_until from projects.livelihood where number = ? for update",
        row -> new There(row.big("id"), row.text("area"), row.number("year"), row.as("done", BigDecimal.class), row.as("done_until", LocalDate.class)), number)
        .filter(one -> jurisdiction.covers(PROJECT_EDIT, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("livelihood.unknown", number));
    if (until.isAfter(today()) || until.getYear() != there.year()) throw Refusal.invalid("livelihood.day", until);
    Refusal.unless(there.until() == null || until.isAfter(there.until()), "livelihood.reported", there.until());
    Refusal.unless(done.compareTo(there.done()) >= 0, "livelihood.less", done, there.done());
    sql().update("insert into projects.livelihood_report (project, until_day, done, words, reported_by, reported_at) values (?, ?, ?, ?, ?, ?)", there.id(), until, done, words, jurisdiction.caller(), clock.instant());
    sql().update("update projects.livelihood set done = ?, done_until = ?, version = version + 1 where id = ?", done, until, there.id());
    audit.record("livelihood.report", "livelihood", number, there.area(), Map.of("done", there.done().toPlainString()), Map.of("done", done.toPlainString()));
  }

  private LocalDate today() { return ChinaTime.today(clock); }

  private Sql sql() { return Sql.on(database); }
}
