package shanzhi.projects.registers.control;

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
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.registers.boundary.EnterEntry;
import shanzhi.projects.registers.boundary.Register;
import shanzhi.projects.registers.boundary.RegisterKind;
import shanzhi.projects.registers.boundary.RegisterLine;
import shanzhi.projects.registers.boundary.RegisterQuery;
import shanzhi.projects.registers.boundary.TourPlan;

/** Entries of the registers within the caller's reach. */
@ApplicationScoped
public class RegisterDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Areas areas;
  @Inject Clock clock;

  private record Found(long id, int version, String area, Register register) {}

  private String where(RegisterQuery query, Collection<Object> args) {
    args.add(query.register().name());
    var where = new StringBuilder("e.register = ? and " + jurisdiction.over(PROJECT_READ).sql(columns(), args));
    if (query.area() != null && !query.area().isBlank()) where.append(" and ").append(new Reach(List.of(Territory.of(query.area()))).sql(columns(), args));
    is(" and e.kind = ?", query.kind(), where, args);
    is(" and e.state = ?", query.state(), where, args);
    is(" and position(? in concat_ws(' ', e.number, e.title, e.partner, e.words)) > 0", query.text(), where, args);
    return where.toString();
  }

  private static void is(String condition, String value, StringBuilder where, Collection<Object> args) {
    if (value == null || value.isBlank()) return;
    where.append(condition);
    args.add(value.strip());
  }

  private static Function<Level, String> columns() {
    return level -> switch (level) {
      case CITY, COUNTY, TOWN, COMMUNITY -> "e." + level.name().toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  public Page<RegisterLine> ledger(RegisterQuery query) {
    var args = new ArrayList<Object>();
    var where = where(query, args);
    int total = (int) sql().number("select count(*) from (select 1 from projects.register_entry e where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.min(Math.max(query.rows(), 1), 1000));
    args.add(Math.max(query.offset(), 0));
    return Page.of(sql().list("""
        select e.*, coalesce(e.community, e.town, e.county, e.city) as area, k.title as kind_title, s.title as state_title, s.counts, (select count(*) from projects.tour_stop t where t.entry = e.id) as stops
          from projects.register_entry e join projects.register_kind k on k.register = e.register and k.code = e.kind join projects.register_state s on s.register = e.register and s.code = e.state where\s""" + where
        + " order by e.day desc, e.number limit ? offset ?", row -> new RegisterLine(row.text("number"), row.number("version"), row.text("area"), row.text("kind"), row.text("kind_title"), row.text("state"),
            row.text("state_title"), row.yes("counts"), row.text("title"), row.text("partner"), row.as("households", Integer.class), row.as("size", BigDecimal.class), row.as("amount", BigDecimal.class),
            row.as("day", LocalDate.class), row.text("words"), row.number("stops")), args), total);
  }

  public List<RegisterKind> kinds(RegisterQuery query) {
    var args = new ArrayList<Object>();
    var where = where(query, args);
    args.add(query.register().name());
    return sql().list("""
        select k.*, coalesce(f.n, 0) as n, coalesce(f.there, 0) as there, coalesce(f.households, 0) as households, coalesce(f.amount, 0) as amount from projects.register_kind k left join (
          select e.kind, count(*) as n, count(*) filter (where s.counts) as there, sum(e.households) as households, sum(e.amount) as amount from projects.register_entry e
            join projects.register_state s on s.register = e.register and s.code = e.state where %s group by e.kind) f on f.kind = k.code where k.register = ? order by k.sort""".formatted(where),
        row -> new RegisterKind(row.text("code"), row.text("title"), row.text("title_en"), row.as("target", Integer.class), row.number("n"), row.number("there"), row.big("households"), row.as("amount", BigDecimal.class)), args);
  }

  public List<String[]> states(Register register) {
    return sql().list("select code, title, title_en from projects.register_state where register = ? order by sort", row -> new String[] {row.text("code"), row.text("title"), row.text("title_en")}, register.name());
  }

  public void enter(EnterEntry wanted) {
    jurisdiction.require(PROJECT_EDIT, Territory.of(wanted.getArea()));
    known(wanted);
    var number = wanted.getNumber().strip();
    var there = find(number);
    if (there != null) {
      jurisdiction.require(PROJECT_EDIT, Territory.of(there.area()));
      Refusal.unless(there.register() == wanted.getRegister(), "register.elsewhere", number);
      Refusal.unless(wanted.getVersion() == null || wanted.getVersion() > 0, "register.number-taken", number);
      unchanged(number, there, wanted.getVersion());
    }
    var tree = areas.today();
    sql().update("""
        insert into projects.register_entry (register, number, city, county, town, community, kind, state, title, partner, households, size, amount, day, words, entered_by, entered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do update set version = projects.register_entry.version + 1, city = excluded.city, county = excluded.county, town = excluded.town,
          community = excluded.community, kind = excluded.kind, state = excluded.state, title = excluded.title, partner = excluded.partner, households = excluded.households, size = excluded.size, amount = excluded.amount,
          day = excluded.day, words = excluded.words""", wanted.getRegister(), number, tree.at(Level.CITY, wanted.getArea()), tree.at(Level.COUNTY, wanted.getArea()), tree.at(Level.TOWN, wanted.getArea()),
        tree.at(Level.COMMUNITY, wanted.getArea()), wanted.getKind(), wanted.getState(), wanted.getTitle().strip(), blank(wanted.getPartner()), wanted.getHouseholds(), wanted.getSize(), wanted.getAmount(), wanted.getDay(),
        blank(wanted.getWords()), jurisdiction.caller(), clock.instant());
    audit.record("register.enter", "register", number, wanted.getArea(), null, Map.of("register", wanted.getRegister(), "kind", wanted.getKind(), "state", wanted.getState()));
  }

  /** @throws Refusal register.unknown-kind, register.unknown-state (400) */
  public void known(EnterEntry wanted) {
    if (sql().number("select count(*) from projects.register_kind where register = ? and code = ?", wanted.getRegister(), wanted.getKind()) == 0) throw Refusal.invalid("register.unknown-kind", wanted.getKind());
    if (sql().number("select count(*) from projects.register_state where register = ? and code = ?", wanted.getRegister(), wanted.getState()) == 0) throw Refusal.invalid("register.unknown-state", wanted.getState());
  }

  public TourPlan tour(String number) {
    var found = held(number, PROJECT_READ);
    return new TourPlan(sql().list("select * from projects.tour_stop where entry = ? order by no", row -> new TourPlan.Stop(row.text("community"), row.text("name")), found.id()),
        sql().list("select * from projects.tour_event where entry = ? order by day, name", row -> new TourPlan.Event(row.as("day", LocalDate.class), row.text("name")), found.id()));
  }

  /** @throws Refusal register.unknown, area.unknown (404); register.no-route, register.stop-elsewhere, changed-by-someone-else (409) */
  public void setOut(String number, Integer version, TourPlan plan) {
    var found = held(number, PROJECT_EDIT);
    Refusal.unless(found.register() == Register.TOUR, "register.no-route", number);
    unchanged(number, found, version);
    var tree = areas.today();
    for (var stop : plan.stops()) {
      Refusal.unless(tree.get(stop.community()).level() == Level.COMMUNITY && tree.covers(Territory.of(found.area()), Territory.of(stop.community())), "register.stop-elsewhere", stop.name());
    }
    sql().update("delete from projects.tour_stop where entry = ?", found.id());
    sql().update("delete from projects.tour_event where entry = ?", found.id());
    var stops = new ArrayList<Object[]>();
    plan.stops().forEach(stop -> stops.add(new Object[] {found.id(), stops.size() + 1, stop.community(), stop.name().strip()}));
    sql().batch("insert into projects.tour_stop (entry, no, community, name) values (?, ?, ?, ?)", stops);
    sql().batch("insert into projects.tour_event (entry, day, name) values (?, ?, ?) on conflict do nothing", plan.events().stream().map(event -> new Object[] {found.id(), event.day(), event.name().strip()}).toList());
    sql().update("update projects.register_entry set version = version + 1 where id = ?", found.id());
    audit.record("register.set-out", "register", number, found.area(), null, Map.of("stops", plan.stops().size(), "events", plan.events().size()));
  }

  private static void unchanged(String number, Found found, Integer version) {
    if (version != null && found.version() != version) throw Refusal.stale(number, new Changes(version, found.version(), List.of(), List.of()));
  }

  private Found held(String number, String right) {
    var found = find(String.valueOf(number));
    if (found == null || !jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("register.unknown", String.valueOf(number));
    return found;
  }

  private Found find(String number) {
    return sql().one("select id, version, coalesce(community, town, county, city) as area, register from projects.register_entry where number = ? for update",
        row -> new Found(row.big("id"), row.number("version"), row.text("area"), Register.valueOf(row.text("register"))), number).orElse(null);
  }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private Sql sql() { return Sql.on(database); }
}
