package shanzhi.foundation.access.boundary;

import java.io.Serializable;
import java.sql.SQLException;
import shanzhi.kernel.Sql;

/** One line of the ledger of accounts. {@code jobs} are the Chinese names of the jobs in force, joined by 、; {@code version} grows with each change of the account. */
public record AccountLine(String username, String name, String staffNo, String home, boolean enabled, String jobs, int version) implements Serializable {

  /** @param row of the table of accounts */
  public static AccountLine of(Sql.Row row, String jobs) throws SQLException {
    return new AccountLine(row.text("username"), row.text("display_name"), row.text("staff_no"), row.text("home"), row.yes("enabled"), jobs, row.number("version"));
  }
}
