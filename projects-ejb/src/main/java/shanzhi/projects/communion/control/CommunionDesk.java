package shanzhi.projects.communion.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.ledger.control.GroundSql;

/** What the four boundaries of this component do in the same way: find a row on the caller's ground, end it by a day, write down what was done. */
@ApplicationScoped
public class CommunionDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk affairs;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  public Sql sql() { return Sql.on(database); }

  public AffairDesk affairs() { return affairs; }

  /** Community of a row that the caller may change. @throws Refusal observer.unknown and the like (404) */
  public String editable(String table, long id) { return community(table, "id = ?", id, Rights.DELIBERATION_EDIT); }

  public String community(String table, String where, Object key, String right) {
    return sql().one("select community from projects." + table + " where " + where, row -> row.text("community"), key)
        .filter(community -> jurisdiction.covers(right, Territory.of(community))).orElseThrow(() -> Refusal.unknown(table.replace('_', '-') + ".unknown", key));
  }

  /** A list of one table within the caller's reach and below an area; the SQL ends in {@code where}. */
  public <T> List<T> list(String sql, String alias, String area, String order, Sql.Reader<T> reader) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(jurisdiction.over(Rights.DELIBERATION_READ).sql(GroundSql.of(alias), args));
    GroundSql.within(alias, area, where, args);
    return sql().list(sql + " " + where + " " + order, reader, args);
  }

  /** Ends somebody's part by a day. @throws Refusal observer.unknown, observer.ended and the like (404, 409) */
  public void end(String table, long id, LocalDate day) {
    var community = editable(table, id);
    int ended = sql().update("update projects." + table + " set valid_to = ? where id = ? and valid_to is null and valid_from <= ?", day, id, day);
    Refusal.unless(ended == 1, "communion.ended");
    record(table + ".end", table, String.valueOf(id), community, Map.of("day", day.toString()));
  }

  public void record(String verb, String thing, String subject, String community, Map<String, ?> after) {
    audit.record(verb.replace('_', '-'), thing.replace('_', '-'), subject, community, null, after);
  }
}
