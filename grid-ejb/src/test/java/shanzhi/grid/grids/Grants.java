package shanzhi.grid.grids;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** People with a job in an area, made for a test; and who has no such job is turned away. */
record Grants(DataSource database, Event<AccessChanged> access) {

  Grants grant(String name, JobRole job, String area) {
    var sql = Sql.on(database);
    if (sql.number("select count(*) from foundation.account where username = ?", name) > 0) return this;
    sql.update("insert into foundation.account (username, display_name, created_by) values (?, ?, 'test')", name, name);
    sql.update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        values (nextval('foundation.user_scope_seq'), ?, ?, ?, '2025-01-01', 'test', now())""", name, job, area);
    access.fire(new AccessChanged(name));
    return this;
  }

  static void denied(Caller caller, Runnable deed) { assertThrows(EJBAccessException.class, () -> caller.does(deed)); }
}
