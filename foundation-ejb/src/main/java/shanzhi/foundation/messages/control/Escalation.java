package shanzhi.foundation.messages.control;

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

/** Looks each minute for messages that waited too long. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Escalation {

  @Inject EscalationDesk desk;

  private final AtomicBoolean sweeping = new AtomicBoolean();
  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  public void sweep() {
    if (!ready || !sweeping.compareAndSet(false, true)) return;
    try {
      for (var rule : desk.rules()) {
        for (Long after = 0L; after != null; after = desk.sweep(rule, after)) { }
      }
    } finally {
      sweeping.set(false);
    }
  }
}
