package shanzhi.foundation.files.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Every night removes what was kept and never attached, then bytes that no row names any more. */
@Stateless
@PermitAll
public class FileSweep {

  private static final Duration KEEP = Duration.ofDays(2);

  @Inject OrphanBytes orphans;
  @Inject Clock clock;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Schedule(hour = "2", minute = "40", persistent = false)
  public void sweep() {
    orphans.forget(clock.instant().minus(KEEP)).forEach(orphans::removeUnlessNamed);
  }
}
