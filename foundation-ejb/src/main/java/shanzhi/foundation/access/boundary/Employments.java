package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.STAFF_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.control.AccountSync;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * The accounts of those who are employed follow their employment: HR gives and takes the job {@link JobRole#EMPLOYEE} and no
 * other, so that nobody needs an administrator to see the own slip. The sign-on server follows through the outbox.
 */
@Stateless
@RolesAllowed(STAFF_EDIT)
public class Employments {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject AccountSync sync;
  @Inject @Any Instance<Ties> ties;
  @Inject Clock clock;

  private static final String GRANT = """
      insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
      select nextval('foundation.user_scope_seq'), n.username, 'EMPLOYEE', n.area, n.day, m.* from unnest(?::text[], ?::text[], ?::date[]) as n (username, area, day), (values (?, ?::timestamptz)) as m
       where not exists (select from foundation.user_scope s where s.username = n.username and s.role = 'EMPLOYEE' and s.area = n.area and s.revoked_at is null and coalesce(s.valid_to, 'infinity') >= n.day)""";

  private record Known(String home, boolean enabled, LocalDate leavesOn) {}

  /** Who begins, and when. */
  public record Beginning(NewAccount person, LocalDate from) {}

  /** Somebody begins to work in an area. @throws Refusal as {@link #engageAll} */
  public void engage(@NotNull @Valid NewAccount person, @NotNull LocalDate from) { engageAll(List.of(new Beginning(person, from))); }

  /**
   * Many at once, as a workbook brings them. Who has an account already keeps it and the jobs that go with it.
   *
   * @throws Refusal account.disabled, account.elsewhere (409) for an account that was shut for another reason, or lies outside the caller's ground
   */
  public void engageAll(@NotNull List<@Valid Beginning> all) {
    all.stream().map(one -> one.person().home()).distinct().forEach(home -> jurisdiction.require(STAFF_EDIT, Territory.of(home)));
    var there = new HashMap<String, Known>();
    sql().list("select username, home, enabled, leaves_on from foundation.account where username = any (?) order by username for update",
        row -> there.put(row.text("username"), new Known(row.text("home"), row.yes("enabled"), row.as("leaves_on", LocalDate.class))),
        List.of(all.stream().map(one -> one.person().username()).toList()));
    there.forEach((username, account) -> {
      Refusal.unless(account.home() != null && jurisdiction.covers(STAFF_EDIT, Territory.of(account.home())), "account.elsewhere", username);
      Refusal.unless(account.enabled() || account.leavesOn() != null, "account.disabled", username);
    });
    var by = jurisdiction.caller();
    var now = clock.instant();
    var fresh = all.stream().map(Beginning::person).filter(one -> !there.containsKey(one.username())).toList();
    sql().spread("""
        insert into foundation.account (username, display_name, staff_no, home, created_by, created_at)
        select n.*, m.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n, (values (?, ?::timestamptz)) as m""",
        fresh.stream().map(one -> new Object[] {one.username(), one.name(), one.staffNo(), one.home()}).toList(), by, now);
    var again = List.copyOf(there.keySet());
    if (!again.isEmpty()) sql().update("update foundation.account set enabled = true, leaves_on = null, version = version + 1 where username = any (?)", again);
    sql().spread(GRANT, all.stream().map(one -> new Object[] {one.person().username(), one.person().home(), one.from()}).toList(), by, now);
    audit.recordAll("employment.begin", "account",
        all.stream().map(one -> new AuditTrail.Entry(one.person().username(), one.person().home(), Map.of("from", one.from().toString()))).toList());
    sync.made(fresh.stream().map(NewAccount::username).toList());
    if (!again.isEmpty()) sync.changed(again);
  }

  /** From a day on the work is in another area; the account is at home there from that day. */
  public void move(@NotBlank String username, @NotBlank String area, @NotNull LocalDate from) {
    jurisdiction.require(STAFF_EDIT, Territory.of(area));
    end(username, from);
    if (!from.isAfter(ChinaTime.today(clock))) sql().update("update foundation.account set home = ?, version = version + 1 where username = ?", area, username);
    sql().spread(GRANT, List.<Object[]>of(new Object[] {username, area, from}), jurisdiction.caller(), clock.instant());
    done("employment.move", username, area, from);
  }

  /**
   * The work ends; {@code from} is the first day without. The account is disabled on that day, unless the person has another job
   * or holds posts and work that must be handed over first.
   *
   * @return whether the account will be, or is, disabled
   */
  public boolean dismiss(@NotBlank String username, @NotBlank String area, @NotNull LocalDate from) {
    jurisdiction.require(STAFF_EDIT, Territory.of(area));
    end(username, from);
    boolean free = ties.stream().allMatch(tie -> tie.of(username).isEmpty()) && sql().number("""
        select count(*) from foundation.user_scope where username = ? and revoked_at is null and role <> 'EMPLOYEE' and coalesce(valid_to, 'infinity') >= ?""",
        username, from) == 0;
    if (free) {
      sql().update("update foundation.account set leaves_on = ?, enabled = enabled and ?, version = version + 1 where username = ?",
          from, from.isAfter(ChinaTime.today(clock)), username);
    }
    done("employment.end", username, area, from);
    return free;
  }

  /** The grants that hold on the day end before it; those that would begin later never do. */
  private void end(String username, LocalDate from) {
    sql().update("update foundation.user_scope set valid_to = ?, version = version + 1 where username = ? and role = 'EMPLOYEE' and revoked_at is null and valid_from < ? and coalesce(valid_to, 'infinity') >= ?",
        from.minusDays(1), username, from, from);
    sql().update("update foundation.user_scope set revoked_by = ?, revoked_at = ?, version = version + 1 where username = ? and role = 'EMPLOYEE' and revoked_at is null and valid_from >= ?",
        jurisdiction.caller(), clock.instant(), username, from);
  }

  private void done(String verb, String username, String area, LocalDate from) {
    audit.record(verb, "account", username, area, null, Map.of("from", from.toString()));
    sync.changed(username);
  }

  private Sql sql() { return Sql.on(database); }
}
