package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * Who has to do with an incident and therefore reads a restricted one in full: the reporter, the desk that dispatches, the
 * office in charge, those that help, the one it is handed to for verifying, checking or deciding, and for a while whoever
 * gave a reason. Said once, in SQL, so that lists, searches and sheets cannot differ. Everybody else sees {@link #STARS}.
 */
@ApplicationScoped
public class NeedToKnow {

  /** Stands for what the reader does not need. */
  public static final String STARS = "***";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Inject WaitingSql waiting;
  @Inject Clock clock;

  /** A condition on the columns of the incident table; not known, as where no office is named, counts as no. */
  public String sql(List<Object> args) {
    var parts = new ArrayList<String>();
    var me = jurisdiction.identities();
    parts.add(LedgerSql.among("reporter", me, args));
    parts.add(LedgerSql.among("checker", me, args));
    var desk = jurisdiction.over(Rights.INCIDENT_DISPATCH).sql(LedgerSql::column, args);
    if (!desk.equals("false")) parts.add(desk);
    var mine = offices.ofCaller();
    if (!mine.isEmpty()) {
      parts.add(LedgerSql.among("office", mine, args));
      parts.add("id = any (array(select p.incident from grid.incident_part p where p.state in ('GIVEN', 'SIGNED', 'DONE') and "
          + LedgerSql.among("p.office", mine, args) + "))");
    }
    parts.addAll(waiting.handed(args));
    parts.add("id = any (array(select o.incident from grid.incident_opening o where o.person = ? and o.until > ?))");
    args.add(jurisdiction.caller());
    args.add(clock.instant());
    return "((" + String.join(" or ", parts) + ") is true)";
  }

  /** What the caller must not read: restricted, and none of the caller's business. */
  public String hidden(List<Object> args) { return "(restricted and not " + sql(args) + ")"; }

  public boolean hides(Incident incident) {
    if (!incident.restricted()) return false;
    var args = new ArrayList<Object>();
    var hidden = hidden(args);
    args.add(incident.id());
    args.add(incident.reportedAt());
    return Sql.on(database).number("select count(*) from grid.incident where " + hidden + " and id = ? and reported_at = ?", args.toArray()) > 0;
  }

  /** Who reported it is for the desk, the reporter and whoever gave a reason; for any incident, restricted or not. */
  public boolean knowsReporter(Incident incident) {
    return jurisdiction.identities().contains(incident.reporter())
        || jurisdiction.covers(Rights.INCIDENT_DISPATCH, Territory.of(incident.place().code()))
        || Sql.on(database).number("select count(*) from grid.incident_opening where incident = ? and reported_at = ? and person = ? and until > ?",
            incident.id(), incident.reportedAt(), jurisdiction.caller(), clock.instant()) > 0;
  }
}
