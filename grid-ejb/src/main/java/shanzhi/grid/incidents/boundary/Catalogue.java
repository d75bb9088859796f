package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What can be reported, and the standard phrases of the desks. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Catalogue {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** Categories and sub-categories in force, in order of code. */
  public List<TypeLine> types() {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("select * from grid.incident_type where valid_from <= ? and (valid_to is null or valid_to > ?) order by code", Catalogue::line, today, today);
  }

  /** A sub-category in force. @throws Refusal incident.unknown-type (400) */
  public TypeLine subcategory(String code) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("select * from grid.incident_type where code = ? and length(code) = 4 and valid_from <= ? and (valid_to is null or valid_to > ?)",
        Catalogue::line, code, today, today).orElseThrow(() -> Refusal.invalid("incident.unknown-type", String.valueOf(code)));
  }

  /** Whether incidents of a sub-category are restricted; one that is no longer in force counts as it last was. */
  public boolean restricts(String code) {
    return Sql.on(database).number("select count(*) from grid.incident_type where code = ? and restricted", code) > 0;
  }

  /** Standard phrases for the opinion of a move, by its name. */
  public List<String> phrases(String move) {
    return Sql.on(database).list("select words from grid.phrase where move = ? order by position", row -> row.text("words"), move);
  }

  private static TypeLine line(Sql.Row row) throws java.sql.SQLException {
    return new TypeLine(row.text("code"), row.text("name"), row.text("kind"), row.text("closing"), row.text("closes_when"), row.yes("restricted"));
  }
}
