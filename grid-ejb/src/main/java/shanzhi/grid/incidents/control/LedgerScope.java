package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.boundary.IncidentQuery;

/** Cuts a query of the ledger to what the caller can open. */
@ApplicationScoped
public class LedgerScope {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Inject NeedToKnow known;
  @Inject Clock clock;

  /** @param right over whose ground the query goes, beside what is the caller's own */
  public LedgerSql of(IncidentQuery query, String right) {
    return new LedgerSql(query, jurisdiction.over(right), offices.ofCaller(), jurisdiction.identities(), known, clock.instant());
  }
}
