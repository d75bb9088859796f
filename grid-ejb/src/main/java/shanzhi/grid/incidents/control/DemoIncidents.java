package shanzhi.grid.incidents.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shanzhi.foundation.database.boundary.DatabaseReady;

/** Fictitious incidents of two months in the towns of 蒲江, so that ledgers, home pages and figures have something to show. */
@ApplicationScoped
public class DemoIncidents {

  @Inject DemoTales tales;

  void load(@Observes @Priority(400) DatabaseReady ready) {
    if (ready.demo()) tales.tell();
  }
}
