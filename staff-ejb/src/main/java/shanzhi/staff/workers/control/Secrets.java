package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.unmasking.boundary.SealedSource;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What the roster keeps sealed, by the number of its row. */
public abstract class Secrets implements SealedSource {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Gives area and sealed value of a number. */
  abstract String statement();

  @Override public String right() { return Rights.STAFF_READ; }

  @Override public Optional<Kept> find(String id) {
    if (!id.matches("\\d{1,18}")) return Optional.empty();
    return Sql.on(database).one(statement(), row -> new Kept(Territory.of(row.text("area")), row.text("sealed")), Long.valueOf(id));
  }

  /** A worker's identity card. */
  @ApplicationScoped
  public static class IdCard extends Secrets {
    public static final String KIND = "worker.id-card";

    @Override public String kind() { return KIND; }

    @Override String statement() { return "select community as area, id_card_sealed as sealed from staff.worker where id = ?"; }
  }

  /** A worker's telephone. */
  @ApplicationScoped
  public static class Phone extends Secrets {
    public static final String KIND = "worker.phone";

    @Override public String kind() { return KIND; }

    @Override String statement() { return "select community as area, phone_sealed as sealed from staff.worker where id = ?"; }
  }

  /** A bank account, of a worker or a unit. */
  @ApplicationScoped
  public static class Account extends Secrets {
    public static final String KIND = "worker.account";

    @Override public String kind() { return KIND; }

    @Override String statement() {
      return """
          select coalesce(w.community, u.area) as area, b.account_sealed as sealed
            from staff.bank_account b left join staff.worker w on w.id = b.worker left join staff.paying_unit u on u.id = b.unit where b.id = ?""";
    }
  }
}
