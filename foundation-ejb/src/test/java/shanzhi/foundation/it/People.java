package shanzhi.foundation.it;

import javax.sql.DataSource;
import java.time.LocalDate;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** Persons with a job in a place, written straight into the tables. */
public final class People {

  private People() {}

  /** Somebody who holds a job in an area, known to the suite and to the sign-on server. */
  public static Caller hold(DataSource database, String name, JobRole job, String area) {
    var sql = Sql.on(database);
    sql.update("insert into foundation.account (username, display_name, created_by) values (?, ?, 'test') on conflict do nothing", name, name);
    sql.update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        select nextval('foundation.user_scope_seq'), ?, ?, ?, ?, 'test', now()
         where not exists (select from foundation.user_scope where username = ? and role = ? and area = ?)""",
        name, job, area, LocalDate.of(2020, 1, 1), name, job.name(), area);
    return Caller.named(name).as(job);
  }
}
