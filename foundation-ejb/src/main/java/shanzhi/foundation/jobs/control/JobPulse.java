package shanzhi.foundation.jobs.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Signs of life for the jobs of this server, and the end of those whose server gives none any more. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobPulse {

  private static final Logger LOG = Logger.getLogger(JobPulse.class.getName());

  @Inject JobFloor floor;
  @Inject JobDesk desk;

  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false) void beat() {
    if (!ready) return;
    desk.beat(floor.here());
    int abandoned = desk.noteAbandoned();
    if (abandoned > 0) LOG.warning(() -> abandoned + " jobs were left behind by a server that is gone");
  }

  @Schedule(hour = "2", minute = "30", persistent = false) void forgetOld() { desk.forgetOld(); }
}
