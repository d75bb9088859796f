package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.Sql;

/** The last day of a suspension is over: the clock goes on by itself, so that nothing rests for ever. */
@Stateless
@PermitAll
public class SuspensionEnds {

  private static final int BATCH = 200;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject IncidentDesk desk;
  @Inject Pauses pauses;
  @Inject Clock clock;

  /** Numbers of what should go on by now. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> due() {
    return Sql.on(database).list("select number from grid.incident where status = 'SUSPENDED' and suspended_until <= ? order by suspended_until limit " + BATCH,
        row -> row.text("number"), clock.instant());
  }

  /** Each for itself, so that one failure holds up no other. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void wake(String number) {
    var incident = desk.find(number);
    if (incident.status() == Status.SUSPENDED) pauses.resume(incident, null);
  }
}
