package shanzhi.foundation.outbox.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Walks the outbox every second. Several nodes may walk at once: each takes rows the others have not locked. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Courier {

  private static final Logger LOG = Logger.getLogger(Courier.class.getName());

  @Inject OutboxDesk desk;

  private final AtomicBoolean walking = new AtomicBoolean();
  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @PreDestroy void close() { ready = false; }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false) void walk() {
    if (!ready || !walking.compareAndSet(false, true)) return;
    try {
      for (var due = desk.due(); ready && !due.isEmpty(); due = desk.due()) {
        for (var id : due) if (ready) desk.deliver(id);
      }
    } catch (RuntimeException failure) {
      // The desk closed first, or the database is away: the next second, or the next start, takes it up again.
      LOG.log(Level.WARNING, "walk broken off: {0}", failure.getMessage());
    } finally {
      walking.set(false);
    }
  }
}
