package shanzhi.grid.exchange.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;

/** A hotline for the demonstration, with a key that everybody knows. */
@ApplicationScoped
public class DemoExchange {

  /** In docs/admin/exchange.md; never made outside the demonstration. */
  private static final String KEY = "demo-only-key-of-the-hotline-12345";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;

  void load(@Observes @Priority(420) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from grid.exchange_neighbour") > 0) return;
    sql.update("insert into grid.exchange_neighbour (code, name, area, callback_url, algorithm, secret, made_by, made_at) values ('hotline-12345', '12345 热线（演示）', '510131000000', ?, 'HMAC-SM3', ?, 'system', ?)",
        "https://hotline.example/callbacks", sealing.seal(KEY), clock.instant());
  }
}
