package shanzhi.grid.figures.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.figures.boundary.Statement;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Keeps a statement and its workbook, both or none, and gives it back to the letter. */
@Stateless
@PermitAll
public class StatementDesk {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Files files;
  @Inject AuditTrail audit;

  /** The order may have waited: what it asks for must still be in reach. @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  public Territory ground(String code) {
    var ground = Territory.of(code);
    jurisdiction.require(Rights.INCIDENT_EXPORT, ground);
    return ground;
  }

  /** @return the number of the workbook, kept by the caller */
  public long keep(Statement statement, String name, byte[] book) {
    long id = Sql.on(database).number("select nextval('grid.month_statement_seq')");
    Sql.on(database).update("insert into grid.month_statement (id, ground, month, as_of, made_by, figures) values (?, ?, ?, ?, ?, ?)",
        id, statement.ground(), statement.month(), statement.asOf(), jurisdiction.caller(), JSON.toJson(statement));
    var file = files.keep(name, book);
    audit.record("figures.statement", "month-statement", String.valueOf(id), statement.ground(), null,
        Map.of("month", statement.month().toString(), "file", file.hash()));
    return file.id();
  }

  public Optional<Statement> find(long id) {
    return Sql.on(database).one("select figures from grid.month_statement where id = ?", row -> JSON.fromJson(row.text("figures"), Statement.class), id);
  }
}
