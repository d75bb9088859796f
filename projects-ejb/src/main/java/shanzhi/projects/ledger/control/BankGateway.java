package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.Sql;

/**
 * Takes instructions to the bank. As long as none is connected, whatever arrives is written down, however often: the record shows whether
 * each key came once. An installation with a bank replaces the delivery of this topic; the key is what the bank recognises repeats by.
 */
@ApplicationScoped
public class BankGateway implements Delivery {

  public static final String TOPIC = "fund.bank";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    Sql.on(database).update("insert into projects.bank_record (key, amount, payee, account_masked, arrived_at) select ?, ?, payee, account_masked, ? from projects.payment where number = ?",
        key, new BigDecimal(payload.getString("amount")), clock.instant(), payload.getString("payment"));
  }
}
