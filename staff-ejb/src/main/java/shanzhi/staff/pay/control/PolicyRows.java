package shanzhi.staff.pay.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.boundary.PolicyText.Fact;
import shanzhi.staff.pay.boundary.PolicyText.Item;
import shanzhi.staff.pay.boundary.PolicyText.TableText;

/** The rows behind one version of a policy. */
@ApplicationScoped
public class PolicyRows {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** In place of whatever stood there. */
  public void write(long policy, PolicyText text) {
    var sql = Sql.on(database);
    for (var table : List.of("pay_fact", "pay_item", "pay_table")) sql.update("delete from staff." + table + " where policy = ?", policy);
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < text.facts().size(); i++) {
      var fact = text.facts().get(i);
      rows.add(new Object[] {policy, i, fact.code(), fact.text(), fact.choices(), fact.least(), fact.most(), fact.standard(), fact.note()});
    }
    sql.batch("insert into staff.pay_fact (policy, position, code, is_text, choices, least, most, standard, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    var items = new ArrayList<Object[]>();
    for (int i = 0; i < text.items().size(); i++) {
      var item = text.items().get(i);
      items.add(new Object[] {policy, i, item.code(), item.kind(), item.formula(), item.basis()});
    }
    sql.batch("insert into staff.pay_item (policy, position, code, kind, formula, basis) values (?, ?, ?, ?, ?, ?)", items);
    var tables = new ArrayList<Object[]>();
    var cells = new ArrayList<Object[]>();
    for (int i = 0; i < text.tables().size(); i++) {
      var table = text.tables().get(i);
      tables.add(new Object[] {policy, i, table.code(), table.stepped(), table.heads()});
      for (int j = 0; j < table.rows().size(); j++) cells.add(new Object[] {policy, i, j, table.rows().get(j)});
    }
    sql.batch("insert into staff.pay_table (policy, position, code, stepped, heads) values (?, ?, ?, ?, ?)", tables);
    sql.batch("insert into staff.pay_table_row (policy, table_position, position, cells) values (?, ?, ?, ?)", cells);
  }

  /** @throws Refusal pay-policy.unknown (404) */
  public PolicyText read(long policy) {
    var sql = Sql.on(database);
    var facts = sql.list("select * from staff.pay_fact where policy = ? order by position", row -> new Fact(row.text("code"), row.yes("is_text"), texts(row, "choices"),
        row.as("least", BigDecimal.class), row.as("most", BigDecimal.class), row.text("standard"), row.text("note")), policy);
    var items = sql.list("select * from staff.pay_item where policy = ? order by position",
        row -> new Item(row.text("code"), LineKind.valueOf(row.text("kind")), row.text("formula"), row.text("basis")), policy);
    var tables = sql.list("select * from staff.pay_table where policy = ? order by position", row -> new TableText(row.text("code"), row.yes("stepped"), texts(row, "heads"), new ArrayList<>()), policy);
    sql.list("select table_position, cells from staff.pay_table_row where policy = ? order by table_position, position",
        row -> tables.get(row.number("table_position")).rows().add(texts(row, "cells")), policy);
    return sql.one("select * from staff.pay_policy where id = ?", row -> new PolicyText(row.text("code"), row.text("name"), row.yes("sample"), row.text("source"),
        row.as("valid_from", LocalDate.class), row.as("valid_until", LocalDate.class), row.text("note"), facts, items, tables), policy).orElseThrow(() -> Refusal.unknown("pay-policy.unknown", policy));
  }

  private static List<String> texts(Sql.Row row, String column) throws SQLException { return Arrays.asList((String[]) row.result().getArray(column).getArray()); }
}
