package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.ACCOUNT_EDIT;
import static shanzhi.kernel.Rights.ACCOUNT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.control.AccountSync;
import shanzhi.foundation.access.control.Duties;
import shanzhi.foundation.access.control.Keycloak;
import shanzhi.foundation.access.control.TemporaryPassword;
import shanzhi.foundation.access.entity.Account;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who may sign in. The system administrator keeps accounts and gives no jobs; see {@link UserScopes} for those. */
@Stateless
@RolesAllowed(ACCOUNT_READ)
public class Accounts {

  /** Deeds that make a new version of an account. */
  private static final List<String> CHANGING = List.of("account.rename", "account.phone", "account.disable", "account.enable", "employment.begin", "employment.move", "employment.end");

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaCodes codes;
  @Inject AreaTrees trees;
  @Inject AuditTrail audit;
  @Inject AccountSync sync;
  @Inject Keycloak keycloak;
  @Inject @Any Instance<Ties> ties;
  @Inject Clock clock;

  /** Accounts at home, or with a job not revoked, on the caller's ground. */
  public Page<AccountLine> list(@NotNull AccountQuery query, int offset, int limit) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today));
    var where = new StringBuilder(" where ").append(ground(jurisdiction.over(ACCOUNT_READ), args));
    if (query.area() != null && !query.area().isBlank()) {
      where.append(" and ").append(ground(new Reach(List.of(Territory.of(query.area()))), args));
    }
    if (query.text() != null && !query.text().isBlank()) {
      where.append(" and (a.username like ? or a.display_name like ? or a.staff_no like ?)");
      var like = "%" + query.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      args.addAll(List.of(like, like, like));
    }
    if (query.enabled() != null) {
      where.append(" and a.enabled = ?");
      args.add(query.enabled());
    }
    if (query.role() != null) {
      where.append(" and ? = any(j.roles)");
      args.add(query.role());
    }
    var from = """
         from foundation.account a
         left join lateral (select array_agg(distinct role) as roles from foundation.user_scope s
           where s.username = a.username and s.revoked_at is null and ? between s.valid_from and coalesce(s.valid_to, 'infinity')) j on true
        """ + where;
    var sql = Sql.on(database);
    int count = (int) sql.number("select count(*) from (select 1 " + from + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    var rows = sql.list("select a.*, array_to_string(j.roles, ',') as jobs " + from + " order by a.username limit "
        + Math.min(Math.max(limit, 1), 200) + " offset " + Math.max(offset, 0), Accounts::line, args);
    return Page.of(rows, count);
  }

  /** @throws Refusal account.unknown (404), also for one outside the caller's ground */
  public AccountLine get(@NotNull String username) {
    var args = new ArrayList<Object>(List.of(ChinaTime.today(clock), username));
    return Sql.on(database).one("""
        select a.*, (select string_agg(distinct role, ',') from foundation.user_scope s where s.username = a.username and s.revoked_at is null
           and ? between s.valid_from and coalesce(s.valid_to, 'infinity')) as jobs
          from foundation.account a where a.username = ? and """ + " " + ground(jurisdiction.over(ACCOUNT_READ), args), Accounts::line, args.toArray())
        .orElseThrow(() -> Refusal.unknown("account.unknown", username));
  }

  /** Enters a person. The sign-on account follows through the outbox, without a password: ask for {@link #temporaryPassword}. */
  @RolesAllowed(ACCOUNT_EDIT)
  public void create(@NotNull @Valid NewAccount wanted) {
    trees.today().get(wanted.home());
    jurisdiction.require(ACCOUNT_EDIT, Territory.of(wanted.home()));
    Refusal.unless(em.find(Account.class, wanted.username()) == null, "account.exists", wanted.username());
    em.persist(new Account(wanted.username(), wanted.name(), wanted.staffNo(), wanted.home(), jurisdiction.caller(), clock.instant()));
    done("account.create", wanted.username(), wanted.home(), null, Map.of("name", wanted.name(), "home", wanted.home()));
  }

  /**
   * Mends name and staff number.
   *
   * @param seen what the caller read of the account
   * @throws Refusal changed-by-someone-else (409) with both versions where it is not that any more
   */
  @RolesAllowed(ACCOUNT_EDIT)
  public void rename(@NotNull AccountLine seen, @NotBlank @Size(max = 40) String name, @Size(max = 30) String staffNo) {
    var account = editable(seen.username());
    if (account.version() != seen.version()) throw overtaken(seen, account);
    var before = facts(account.displayName(), account.staffNo());
    account.rename(name, staffNo);
    done("account.rename", seen.username(), account.home(), before, facts(name, staffNo));
  }

  private Refusal overtaken(AccountLine seen, Account now) {
    var differences = Stream.of(new Changes.Field("account.name", seen.name(), now.displayName()), new Changes.Field("account.staffNo", seen.staffNo(), now.staffNo()),
        new Changes.Field("account.state", state(seen.enabled()), state(now.enabled()))).filter(one -> !Objects.equals(one.before(), one.after())).toList();
    return Refusal.stale(now.displayName(), new Changes(seen.version(), now.version(), audit.last("account", now.username(), CHANGING, now.version() - seen.version()), differences));
  }

  private static String state(boolean enabled) { return enabled ? "account.on" : "account.off"; }

  private static Map<String, String> facts(String name, String staffNo) { return Map.of("name", name, "staffNo", staffNo == null ? "" : staffNo); }

  /** @throws Refusal account.handover-first (409) while the person holds posts or has work in hand */
  @RolesAllowed(ACCOUNT_EDIT)
  public void disable(@NotNull String username) {
    var account = editable(username);
    Refusal.unless(!username.equals(jurisdiction.caller()), "account.not-yourself");
    var orphans = ties.stream().flatMap(tie -> tie.of(username).stream()).toList();
    Refusal.unless(orphans.isEmpty(), "account.handover-first", orphans.size(), String.join("、", orphans.stream().limit(3).toList()));
    account.disable();
    done("account.disable", username, account.home(), null, null);
  }

  @RolesAllowed(ACCOUNT_EDIT)
  public void enable(@NotNull String username) {
    var account = editable(username);
    account.enable();
    done("account.enable", username, account.home(), null, null);
  }

  /**
   * Sets a new password that must be changed at the next sign-on. It is set at once and kept nowhere: whoever asks
   * sees it this one time. Those who watch over the administrator get theirs in the sign-on server's own console.
   *
   * @throws Refusal account.sign-on-down (409) when the sign-on server does not answer; account.keeper-password (409)
   */
  @RolesAllowed(ACCOUNT_EDIT)
  public String temporaryPassword(@NotNull String username) {
    var account = editable(username);
    var watchers = Duties.KEEPERS.stream().map(JobRole::name).toList();
    Refusal.unless(username.equals(jurisdiction.caller()) || Sql.on(database).number(
        "select count(*) from foundation.user_scope where username = ? and revoked_at is null and role = any(?)", username, watchers) == 0,
        "account.keeper-password");
    audit.record("account.temporary-password", "account", username, account.home(), null, null);
    var password = TemporaryPassword.next();
    try {
      keycloak.temporaryPassword(username, account.displayName(), account.enabled(), password);
    } catch (Keycloak.Unreachable down) {
      java.util.logging.Logger.getLogger(Accounts.class.getName()).log(java.util.logging.Level.WARNING, "sign-on server", down);
      throw Refusal.conflict("account.sign-on-down");
    }
    return password;
  }

  private Account editable(String username) {
    get(username);
    var account = em.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE);
    if (account.home() == null || !jurisdiction.covers(ACCOUNT_EDIT, Territory.of(account.home()))) throw Refusal.unknown("account.unknown", username);
    return account;
  }

  private String ground(Reach reach, List<Object> args) {
    if (reach.isWhole()) return "true";
    var areas = codes.in(reach);
    args.add(areas);
    args.add(areas);
    return "(a.home = any(?) or exists (select from foundation.user_scope s where s.username = a.username and s.revoked_at is null and left(s.area, 12) = any(?)))";
  }

  private void done(String verb, String username, String area, Object before, Object after) {
    em.flush();
    audit.record(verb, "account", username, area, before, after);
    sync.changed(username);
  }

  private static AccountLine line(Sql.Row row) throws java.sql.SQLException {
    var jobs = row.text("jobs");
    var titles = jobs == null || jobs.isEmpty() ? "" : Arrays.stream(jobs.split(",")).map(JobRole::valueOf).map(JobRole::title).collect(Collectors.joining("、"));
    return AccountLine.of(row, titles);
  }
}
