package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** What is there already, asked once for all rows of a workbook. */
@ApplicationScoped
public class TakeoverRows {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Papers that were taken over, by community, source, year and paper. */
  Set<String> openings(List<String> communities) {
    return new TreeSet<>(Sql.on(database).list("select p.community, p.source, p.year, v.evidence from projects.voucher v join projects.purse p on p.id = v.purse where v.kind = 'OPENING' and p.community = any (?)",
        row -> row.text("community") + " " + row.text("source") + " " + row.number("year") + " " + row.text("evidence"), List.of(communities)));
  }

  /** What is free of each purse of the communities, by community, source and year. */
  public Map<String, BigDecimal> free(List<String> communities) {
    var all = new HashMap<String, BigDecimal>();
    Sql.on(database).list("select * from projects.purse where community = any (?)", row -> all.put(row.text("community") + " " + row.text("source") + " " + row.number("year"),
        row.as("allocated", BigDecimal.class).subtract(row.as("resolved", BigDecimal.class))), List.of(communities));
    return all;
  }

  public Set<String> items(List<String> items) { return new TreeSet<>(Sql.on(database).list("select item from projects.commitment where item = any (?)", row -> row.text("item"), List.of(items))); }

  /** Titles and clauses of purposes by their codes; those money may be spent on have no clause. */
  Map<String, String[]> purposes() {
    var all = new HashMap<String, String[]>();
    Sql.on(database).list("select code, title, clause from projects.purpose", row -> all.put(row.text("code"), new String[] {row.text("title"), row.text("clause")}));
    return all;
  }

  /** Chinese titles and codes of all purposes, those of the negative list too: whoever names one is told the clause. */
  String[] purposeChoices() {
    return Sql.on(database).list("select title, code from projects.purpose order by chargeable desc, code", row -> List.of(row.text("title"), row.text("code"))).stream().flatMap(List::stream).toArray(String[]::new);
  }
}
