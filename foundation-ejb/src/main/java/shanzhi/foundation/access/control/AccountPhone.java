package shanzhi.foundation.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.unmasking.boundary.SealedSource;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The number of an account, by user name. */
@ApplicationScoped
public class AccountPhone implements SealedSource {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Override public String kind() { return "account.phone"; }

  @Override public String right() { return Rights.ACCOUNT_READ; }

  @Override public Optional<Kept> find(String id) {
    return Sql.on(database).one("select home, phone_sealed from foundation.account where username = ? and home is not null",
        row -> new Kept(Territory.of(row.text("home")), row.text("phone_sealed")), id);
  }
}
