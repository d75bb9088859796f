package shanzhi.grid.whistles.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Fictitious whistles of 蒲江 in every state, with two open calls, so that ledger, sheets and figures have something to show. */
@ApplicationScoped
public class DemoWhistles {

  @Inject DemoWhistleTales tales;

  void load(@Observes @Priority(460) DatabaseReady ready) {
    if (ready.demo()) tales.tell();
  }
}
