package shanzhi.staff.tax.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;
import shanzhi.staff.tax.boundary.Bracket;
import shanzhi.staff.tax.boundary.TaxFigure;
import shanzhi.staff.tax.boundary.TaxLine;

/** The dated rows of the tax law: loads what comes with the suite (rows that are there stay as they are) and reads those of a day. */
@ApplicationScoped
public class TaxBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(150) DatabaseReady ready) {
    var shipped = TaxTables.shipped();
    Sql.on(database).batch("insert into staff.tax_bracket (kind, up_to, rate, quick, valid_from, valid_until, source, status) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        shipped.lines().stream().map(line -> new Object[] {line.table(), line.bracket().upTo(), line.bracket().rate(), line.bracket().quick(), line.from(), line.until(), line.source(), line.status()}).toList());
    Sql.on(database).batch("insert into staff.tax_figure (code, name, amount, per, valid_from, valid_until, source, status) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        shipped.figures().stream().map(figure -> new Object[] {figure.code(), figure.name(), figure.amount(), figure.per(), figure.from(), figure.until(), figure.source(), figure.status()}).toList());
  }

  /** Two short reads; whoever works on many people asks once. */
  public TaxTables tables() {
    var sql = Sql.on(database);
    return new TaxTables(
        sql.list("select * from staff.tax_bracket order by kind, valid_from, up_to nulls last", row -> new TaxLine(row.text("kind"),
            new Bracket(row.as("up_to", BigDecimal.class), row.as("rate", BigDecimal.class), row.as("quick", BigDecimal.class)),
            row.as("valid_from", LocalDate.class), row.as("valid_until", LocalDate.class), row.text("source"), row.text("status"))),
        sql.list("select * from staff.tax_figure order by code, valid_from", row -> new TaxFigure(row.text("code"), row.text("name"), row.as("amount", BigDecimal.class),
            row.text("per"), row.as("valid_from", LocalDate.class), row.as("valid_until", LocalDate.class), row.text("source"), row.text("status"))));
  }

  /** The rules for payments of a month. */
  public TaxRules of(YearMonth month) { return tables().on(month.atEndOfMonth()); }
}
