package shanzhi.grid.roster.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;

/** The telephone of a row of {@link RosterSql}: 138****6021, whether it was sealed whole or taken over masked. */
@ApplicationScoped
public class MaskedPhones {

  @Inject Sealing sealing;

  public String of(Sql.Row row) throws SQLException {
    var sealed = row.text("phone_sealed");
    return sealed == null ? row.text("phone_masked") : Masks.phone(sealing.open(sealed));
  }
}
