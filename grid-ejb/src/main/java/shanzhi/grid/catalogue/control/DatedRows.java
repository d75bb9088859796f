package shanzhi.grid.catalogue.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.catalogue.boundary.CatalogueChanged;
import shanzhi.grid.catalogue.boundary.CatalogueRow;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Changes and ends rows that have their days, the same way in every table of the catalogue. Nothing that ever held is overwritten. */
@ApplicationScoped
public class DatedRows {

  private record There(CatalogueRow row, Map<String, Object> columns) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Event<CatalogueChanged> changed;
  @Inject Clock clock;

  /**
   * Lets values hold from a day on; what held before ends there.
   *
   * @param key the columns of the table's key, in order; @param values the other columns
   * @throws Refusal catalogue.whole-city, area.out-of-reach (404); catalogue.past, catalogue.county-only (400); catalogue.later, catalogue.same (409)
   */
  public void change(CatalogueTable table, Map<String, Object> key, Map<String, Object> values, From from) {
    mayChange(from.area());
    notPast(from.day());
    var rows = rows(table, key, from.area());
    rows.stream().filter(one -> !one.row().from().isBefore(from.day())).findFirst()
        .ifPresent(later -> { throw Refusal.conflict("catalogue.later", later.row().from()); });
    var before = rows.stream().filter(one -> one.row().to() == null || one.row().to().isAfter(from.day())).findFirst();
    Refusal.unless(before.isEmpty() || !same(before.get().columns(), values), "catalogue.same");
    before.ifPresent(one -> Sql.on(database).update("update " + table.table() + " set valid_to = ? where id = ?", from.day(), one.row().id()));
    var columns = new LinkedHashMap<>(key);
    columns.putAll(values);
    columns.put("area", from.area());
    columns.put("valid_from", from.day());
    columns.put("source", from.source().strip());
    columns.put("changed_by", jurisdiction.caller());
    columns.put("changed_at", clock.instant());
    Sql.on(database).update("insert into " + table.table() + " (" + String.join(", ", columns.keySet()) + ") values ("
        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")", columns.values().toArray());
    record("catalogue.change", table, key, from.area(), before.map(There::columns).orElse(null), after(values, from.day(), from.source()));
  }

  /**
   * Ends a row; one that has not begun by then is taken back, and what it would have ended goes on.
   *
   * @throws Refusal catalogue.unknown, catalogue.whole-city, area.out-of-reach (404); catalogue.past (400); catalogue.needed, catalogue.ended, catalogue.today (409)
   */
  public void end(CatalogueTable table, long id, LocalDate day, String source) {
    var one = Sql.on(database).one("select * from " + table.table() + " where id = ? for update", row -> there(row, table), id).orElseThrow(() -> Refusal.unknown("catalogue.unknown"));
    var row = one.row();
    mayChange(row.area());
    notPast(day);
    Refusal.unless(row.to() == null || row.to().isAfter(day) && row.to().isAfter(row.from()), "catalogue.ended");
    var key = new LinkedHashMap<String, Object>();
    table.key().forEach(name -> key.put(name, one.columns().get(name)));
    var before = rows(table, key, row.area()).stream().filter(other -> row.from().equals(other.row().to())).findFirst();
    boolean begun = !row.from().isAfter(ChinaTime.today(clock));
    Refusal.unless(!begun || day.isAfter(row.from()), "catalogue.today");
    Refusal.unless(!needed(table, key, row) || !begun && before.isPresent(), "catalogue.needed");
    Sql.on(database).update("update " + table.table() + " set valid_to = ? where id = ?", begun ? day : row.from(), id);
    if (!begun) before.ifPresent(other -> Sql.on(database).update("update " + table.table() + " set valid_to = ? where id = ?", row.to(), other.row().id()));
    record("catalogue.end", table, key, row.area(), one.columns(), after(Map.of(), day, source));
  }

  /** Without it a clock could not start or a rule not be applied. */
  private static boolean needed(CatalogueTable table, Map<String, Object> key, CatalogueRow row) {
    return row.area() == null && (table == CatalogueTable.RULE || table == CatalogueTable.LIMIT && key.get("type") == null);
  }

  private static Map<String, Object> after(Map<String, Object> values, LocalDate day, String source) {
    var after = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> { if (value != null) after.put(name, value); });
    after.put("from", day.toString());
    after.put("source", source.strip());
    return after;
  }

  private void record(String verb, CatalogueTable table, Map<String, Object> key, String area, Object before, Object after) {
    var subject = key.values().stream().map(value -> value == null ? "*" : String.valueOf(value)).collect(Collectors.joining(" "));
    audit.record(verb, "catalogue." + table.name().toLowerCase(java.util.Locale.ROOT), subject, area, before, after);
    changed.fire(new CatalogueChanged());
  }

  /** @throws Refusal area.out-of-reach, catalogue.whole-city (404) before anything is said of what stands there */
  public void mayChange(String area) {
    if (area == null) {
      if (!jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole()) throw Refusal.unknown("catalogue.whole-city");
      return;
    }
    jurisdiction.require(Rights.CATALOGUE_EDIT, Territory.of(area));
    if (Territory.of(area).level() != Level.COUNTY) throw Refusal.invalid("catalogue.county-only", area);
  }

  private void notPast(LocalDate day) {
    if (day.isBefore(ChinaTime.today(clock))) throw Refusal.invalid("catalogue.past", day);
  }

  /** What was or will be said about the same thing, latest first; what was taken back is left out. */
  private List<There> rows(CatalogueTable table, Map<String, Object> key, String area) {
    var args = new ArrayList<Object>();
    var where = new ArrayList<String>();
    key.forEach((name, value) -> {
      where.add(value == null ? name + " is null" : name + " = ?");
      if (value != null) args.add(value);
    });
    where.add(area == null ? "area is null" : "area = ?");
    if (area != null) args.add(area);
    return Sql.on(database).list("select * from " + table.table() + " where " + String.join(" and ", where)
        + " and (valid_to is null or valid_to > valid_from) order by valid_from desc for update", row -> there(row, table), args);
  }

  private static There there(Sql.Row row, CatalogueTable table) throws SQLException {
    var columns = new LinkedHashMap<String, Object>();
    var meta = row.result().getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      var name = meta.getColumnName(i);
      if (!List.of("id", "area", "changed_by", "changed_at").contains(name) && row.result().getObject(i) != null) {
        boolean day = meta.getColumnType(i) == Types.DATE;
        columns.put(name, day ? row.result().getString(i) : row.result().getObject(i));
      }
    }
    return new There(row(row), columns);
  }

  static CatalogueRow row(Sql.Row row) throws SQLException {
    return new CatalogueRow(row.big("id"), row.text("area"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("source"),
        row.text("changed_by"), row.instant("changed_at"));
  }

  private static boolean same(Map<String, Object> there, Map<String, Object> values) {
    return values.entrySet().stream().allMatch(entry -> entry.getValue() instanceof BigDecimal wanted && there.get(entry.getKey()) instanceof BigDecimal kept
        ? wanted.compareTo(kept) == 0 : Objects.equals(there.get(entry.getKey()), entry.getValue()));
  }
}
