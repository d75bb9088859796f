package shanzhi.foundation.audit.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Seals what was recorded, every three seconds; writes the end of the chain to a file every hour. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealer {

  @Inject SealDesk desk;
  @Inject Heads heads;

  private final AtomicBoolean sealing = new AtomicBoolean();
  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  public void sealAll() {
    if (!ready || !sealing.compareAndSet(false, true)) return;
    try {
      while (desk.seal() == SealDesk.BATCH) Thread.onSpinWait();
    } finally {
      sealing.set(false);
    }
  }

  @Schedule(hour = "*", minute = "0", second = "30", persistent = false)
  public void exportHead() {
    if (ready) heads.export();
  }
}
