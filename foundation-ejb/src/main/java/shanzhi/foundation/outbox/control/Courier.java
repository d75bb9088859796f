package shanzhi.foundation.outbox.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Walks the outbox every second. Several nodes may walk at once: each takes rows the others have not locked. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Courier {

  @Inject OutboxDesk desk;

  private final AtomicBoolean walking = new AtomicBoolean();
  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false) void walk() {
    if (!ready || !walking.compareAndSet(false, true)) return;
    try {
      for (var due = desk.due(); !due.isEmpty(); due = desk.due()) due.forEach(desk::deliver);
    } finally {
      walking.set(false);
    }
  }
}
