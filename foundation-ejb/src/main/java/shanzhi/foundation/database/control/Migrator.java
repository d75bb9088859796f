package shanzhi.foundation.database.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Runs the scripts of all EJB jars in one order of time, as the schema's owner, before anybody works. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

  private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

  /** Partitions are there for this many months ahead; the nightly run keeps it so. */
  private static final int MONTHS_AHEAD = 6;

  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;
  @Inject @ConfigProperty(name = "shanzhi.db.user", defaultValue = "shanzhi_app") String applicationRole;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;
  @Inject Clock clock;
  @Inject Event<DatabaseReady> ready;

  @PostConstruct void migrate() {
    var flyway = Flyway.configure(Migrator.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .defaultSchema("flyway").createSchemas(true)
        .placeholders(Map.of("app", applicationRole))
        .load();
    var done = flyway.migrate();
    addMonths();
    LOG.info(() -> "schema ready, scripts run: " + done.migrationsExecuted);
    ready.fire(new DatabaseReady(demo));
  }

  @Schedule(hour = "1", minute = "10", persistent = false) void addMonths() {
    Sql.on(owner).number("select foundation.add_months(?)", ChinaTime.today(clock).plusMonths(MONTHS_AHEAD));
  }
}
