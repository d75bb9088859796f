package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Changes;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.Place;
import shanzhi.staff.workers.control.UnitFacts;

/** The units that pay: each is a withholding agent of its own, so whoever changes unit begins the year's taxes anew. */
@Stateless
@RolesAllowed(STAFF_READ)
public class PayingUnits {

  private static final String LINE = """
      select u.*, b.bank, b.account_sealed, (select count(distinct p.worker) from staff.posting p where p.unit = u.id and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)) as workers
        from staff.paying_unit u left join staff.bank_account b on b.unit = u.id and b.state = 'IN_FORCE' and b.valid_to is null where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Those that lie on the caller's ground. */
  public List<UnitLine> list() {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today, today));
    return sql().list(LINE + jurisdiction.over(STAFF_READ).sql(GroundSql.of("u"), args) + " order by u.county, u.town nulls first, u.id", this::line, args);
  }

  /** @throws Refusal unit.unknown (404) */
  public UnitLine get(long unit) {
    var today = ChinaTime.today(clock);
    return sql().one(LINE + "u.id = ?", this::line, today, today, unit).filter(one -> jurisdiction.covers(STAFF_READ, Territory.of(one.area())))
        .orElseThrow(() -> Refusal.unknown("unit.unknown", unit));
  }

  /** The unit that usually pays in a community: its town's, else the county's; empty where there is none or a choice. */
  public Optional<Long> usual(String community) { return Optional.ofNullable(usual(Set.of(community)).get(community)); }

  /** The same for many communities at once; those without such a unit are not in the answer. */
  public Map<String, Long> usual(Set<String> communities) {
    var tree = areas.today();
    var today = ChinaTime.today(clock);
    var ofCounty = new HashMap<String, List<UnitFacts>>();
    var found = new HashMap<String, Long>();
    for (var community : communities) {
      var place = Place.of(tree, community);
      if (place == null) continue;
      var all = ofCounty.computeIfAbsent(place.county(), county -> UnitFacts.list(sql(), "u.county = ?", county)).stream().filter(unit -> unit.pays(place, today)).toList();
      var near = all.stream().filter(unit -> unit.town() != null).toList();
      var pool = near.isEmpty() ? all : near;
      if (pool.size() == 1) found.put(community, pool.get(0).id());
    }
    return found;
  }

  /** @return its number; @throws Refusal unit.bad-credit-code (400); area.out-of-reach (404); unit.exists (409) */
  @RolesAllowed(STAFF_EDIT)
  public long open(@NotNull @Valid KeepUnit wanted) {
    var ground = ground(wanted);
    var code = code(wanted);
    Refusal.unless(sql().number("select count(*) from staff.paying_unit where credit_code = ?", code) == 0, "unit.exists", code);
    long id = sql().number("select nextval('staff.paying_unit_seq')");
    sql().update("""
        insert into staff.paying_unit (id, name, credit_code, tax_office, insurance_number, fund_number, budget_code, injury_class, county, town, valid_from)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, wanted.getName().strip(), code, wanted.getTaxOffice(), wanted.getInsuranceNumber(), wanted.getFundNumber(), wanted.getBudgetCode(),
        wanted.getInjuryClass(), ground[0], ground[1], wanted.getFrom());
    audit.record("unit.open", "unit", code, wanted.getArea(), null, facts(wanted));
    return id;
  }

  /**
   * Mends a unit. Credit code and area stay: another one is another unit.
   *
   * @throws Refusal unit.unknown (404); changed-by-someone-else (409)
   */
  @RolesAllowed(STAFF_EDIT)
  public void correct(long unit, int version, @NotNull @Valid KeepUnit wanted) {
    var before = get(unit);
    if (!jurisdiction.covers(STAFF_EDIT, Territory.of(before.area()))) throw Refusal.unknown("unit.unknown", unit);
    int changed = sql().update("""
        update staff.paying_unit set name = ?, tax_office = ?, insurance_number = ?, fund_number = ?, budget_code = ?, injury_class = ?, version = version + 1
         where id = ? and version = ?""", wanted.getName().strip(), wanted.getTaxOffice(), wanted.getInsuranceNumber(), wanted.getFundNumber(), wanted.getBudgetCode(), wanted.getInjuryClass(), unit, version);
    if (changed == 0) throw Refusal.stale(before.name(), new Changes(version, get(unit).version(), List.of(), List.of()));
    audit.record("unit.correct", "unit", before.creditCode(), before.area(), Map.of("name", before.name(), "injuryClass", before.injuryClass()), facts(wanted));
  }

  /** @param day first day without; @throws Refusal unit.has-workers (409) while somebody is paid by it then */
  @RolesAllowed(STAFF_EDIT)
  public void close(long unit, @NotNull LocalDate day) {
    var before = get(unit);
    if (!jurisdiction.covers(STAFF_EDIT, Territory.of(before.area()))) throw Refusal.unknown("unit.unknown", unit);
    long there = sql().number("select count(*) from staff.posting where unit = ? and (valid_to is null or valid_to > ?)", unit, day);
    Refusal.unless(there == 0, "unit.has-workers", there);
    sql().update("update staff.paying_unit set valid_to = ?, version = version + 1 where id = ?", day, unit);
    audit.record("unit.close", "unit", before.creditCode(), before.area(), null, Map.of("from", day.toString()));
  }

  private String[] ground(KeepUnit wanted) {
    jurisdiction.require(STAFF_EDIT, Territory.of(wanted.getArea()));
    var tree = areas.today();
    boolean county = Territory.of(wanted.getArea()).level() == Level.COUNTY;
    return new String[] {tree.at(Level.COUNTY, wanted.getArea()), county ? null : wanted.getArea()};
  }

  private static String code(KeepUnit wanted) {
    var code = wanted.getCreditCode().strip().toUpperCase(Locale.ROOT);
    if (!CheckDigits.creditCode(code)) throw Refusal.invalid("unit.bad-credit-code", code);
    return code;
  }

  private static Map<String, Object> facts(KeepUnit unit) { return Map.of("name", unit.getName(), "area", unit.getArea(), "injuryClass", unit.getInjuryClass()); }

  private UnitLine line(Sql.Row row) throws SQLException {
    return new UnitLine(row.big("id"), row.number("version"), row.text("name"), row.text("credit_code"), row.text("area"), row.text("tax_office"), row.text("insurance_number"),
        row.text("fund_number"), row.text("budget_code"), row.number("injury_class"), row.text("bank"), Masks.bankCard(sealing.open(row.text("account_sealed"))),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.number("workers"));
  }

  private Sql sql() { return Sql.on(database); }
}
