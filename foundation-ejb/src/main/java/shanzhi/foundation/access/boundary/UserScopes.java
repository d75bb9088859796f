package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.ACCOUNT_READ;
import static shanzhi.kernel.Rights.GRANT_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.control.AccountSync;
import shanzhi.foundation.access.control.Duties;
import shanzhi.foundation.access.entity.UserScope;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who has which job where. The security administrator gives and takes jobs, never to himself; nothing is forgotten. */
@Stateless
@RolesAllowed(ACCOUNT_READ)
public class UserScopes {

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Accounts accounts;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject AuditTrail audit;
  @Inject AccountSync sync;
  @Inject Clock clock;

  /** All grants of a person, the newest first, those that ended too. */
  public List<ScopeLine> of(@NotNull String username) {
    accounts.get(username);
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("""
        select *, revoked_at is null and ? between valid_from and coalesce(valid_to, 'infinity') as in_force
          from foundation.user_scope where username = ? order by id desc""",
        row -> new ScopeLine(row.big("id"), row.text("username"), JobRole.valueOf(row.text("role")), row.text("area"),
            row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("document"), row.text("granted_by"),
            row.instant("granted_at"), row.text("revoked_by"), row.instant("revoked_at"), row.yes("in_force")), today, username);
  }

  /** @return the number of the grant */
  @RolesAllowed(GRANT_EDIT)
  public long grant(@NotNull String username, @NotNull @Valid Grant wanted) {
    Refusal.unless(!username.equals(jurisdiction.caller()), "scope.not-yourself");
    var territory = Territory.of(wanted.area());
    jurisdiction.require(GRANT_EDIT, territory);
    Refusal.unless(accounts.get(username).enabled(), "account.disabled", username);
    Sql.on(database).one("select username from foundation.account where username = ? for update", row -> row.text("username"), username);
    var jobs = new ArrayList<>(Sql.on(database).list("select distinct role from foundation.user_scope where username = ? and revoked_at is null",
        row -> JobRole.valueOf(row.text("role")), username));
    jobs.add(wanted.job());
    Duties.apart(jobs);
    Refusal.unless(Sql.on(database).number("""
        select count(*) from foundation.user_scope where username = ? and role = ? and area = ? and revoked_at is null
           and daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]')""",
        username, wanted.job(), territory.code(), wanted.from(), wanted.until()) == 0, "scope.exists", username, wanted.job().title());
    var scope = new UserScope(username, wanted.job(), territory, wanted.from(), wanted.until(), wanted.document(), jurisdiction.caller(), clock.instant());
    em.persist(scope);
    em.flush();
    audit.record("scope.grant", "account", username, territory.code(), null, Map.of("job", wanted.job().name(), "area", territory.code(), "from", wanted.from().toString()));
    sync.changed(username);
    return scope.id();
  }

  @RolesAllowed(GRANT_EDIT)
  public void revoke(@NotNull String username, long id) {
    Refusal.unless(!username.equals(jurisdiction.caller()), "scope.not-yourself");
    accounts.get(username);
    var scope = em.find(UserScope.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (scope == null || !scope.username().equals(username) || !jurisdiction.covers(GRANT_EDIT, Territory.of(scope.area()))) {
      throw Refusal.unknown("scope.unknown", id);
    }
    scope.revoke(jurisdiction.caller(), clock.instant());
    em.flush();
    audit.record("scope.revoke", "account", username, scope.area(), Map.of("job", scope.role().name(), "area", scope.area()), null);
    sync.changed(username);
  }
}
