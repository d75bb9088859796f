package shanzhi.grid.catalogue.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.grid.catalogue.boundary.PhraseRow;
import shanzhi.grid.catalogue.boundary.RuleRow;
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.kernel.Sql;

/** The rows that hold on a day, and those to come after it; the general ones and those of one county. */
@ApplicationScoped
public class CatalogueReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public List<TypeRow> types(LocalDate day, String county) {
    return read(CatalogueTable.TYPE, "code, valid_from", day, county, row -> new TypeRow(row.text("code"), row.text("name"), row.text("kind"), row.text("closing"),
        row.text("closes_when"), row.yes("restricted"), DatedRows.row(row)));
  }

  public List<LimitRow> limits(LocalDate day, String county) {
    return read(CatalogueTable.LIMIT, "array_position(array['ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'RESPOND', 'HANDLE', 'CHECK'], stage), type nulls first, priority, area nulls first, valid_from",
        day, county, row -> new LimitRow(row.text("stage"), row.text("type"), row.text("priority"), row.as("amount", BigDecimal.class).stripTrailingZeros(), row.text("unit"), DatedRows.row(row)));
  }

  public List<RuleRow> rules(LocalDate day, String county) {
    return read(CatalogueTable.RULE, "code, area nulls first, valid_from", day, county,
        row -> new RuleRow(row.text("code"), row.as("amount", BigDecimal.class).stripTrailingZeros(), DatedRows.row(row)));
  }

  public List<PhraseRow> phrases(LocalDate day, String county) {
    return read(CatalogueTable.PHRASE, "move, area nulls first, position, valid_from", day, county,
        row -> new PhraseRow(row.text("move"), row.number("position"), row.text("words"), DatedRows.row(row)));
  }

  private <T> List<T> read(CatalogueTable table, String order, LocalDate day, String county, Sql.Reader<T> reader) {
    var args = new ArrayList<Object>(List.of(day));
    if (county != null) args.add(county);
    return Sql.on(database).list("select * from " + table.table() + " where (valid_to is null or valid_to > ? and valid_to > valid_from) and (area is null"
        + (county == null ? "" : " or area = ?") + ") order by " + order, reader, args);
  }
}
