package shanzhi.foundation.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.Verification;
import shanzhi.kernel.Refusal;

/** One walk along the chain at a time on this node. */
@ApplicationScoped
public class Walks {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Heads heads;

  private final AtomicBoolean walking = new AtomicBoolean();

  /** @throws Refusal audit.verifying (409) while another one runs */
  public Verification walk(Instant now) {
    Refusal.unless(walking.compareAndSet(false, true), "audit.verifying");
    try {
      return new Verifier(database, heads.all(), now).verify();
    } finally {
      walking.set(false);
    }
  }
}
