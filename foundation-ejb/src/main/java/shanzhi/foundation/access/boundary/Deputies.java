package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.ACCOUNT_READ;
import static shanzhi.kernel.Rights.DEPUTY_ARRANGE;
import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.control.AccountSync;
import shanzhi.foundation.access.control.Duties;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Standing in for an absent person: arranged by the absent one, or by the town's or community's administrator. One hop only. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Deputies {

  /** Longest time in days; a longer absence is a matter of grants, not of standing in. */
  private static final int LONGEST = 90;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaCodes codes;
  @Inject Accounts accounts;
  @Inject AuditTrail audit;
  @Inject AccountSync sync;
  @Inject Clock clock;

  /** What concerns the caller: as absent one, as stand-in, or as the one who arranged it. The newest first. */
  public List<DeputyLine> mine() {
    var me = jurisdiction.caller();
    return lines("where ? in (d.absent, d.deputy, d.arranged_by)", me);
  }

  /** Everything about a person on the caller's ground, for those who keep accounts. The newest first. */
  @RolesAllowed(ACCOUNT_READ)
  public List<DeputyLine> of(@NotNull String username) {
    accounts.get(username);
    return lines("where ? in (d.absent, d.deputy)", username);
  }

  /** Those for whom the caller may arrange, by name or user name: himself first, then people all of whose jobs lie on his ground. At most 20. */
  public List<AccountLine> absentees(@NotNull String text) {
    var me = jurisdiction.caller();
    var like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    var args = new java.util.ArrayList<Object>(List.of(like, like, me));
    var ground = "false";
    if (session.isCallerInRole(DEPUTY_ARRANGE)) {
      ground = """
          exists (select from foundation.user_scope s where s.username = a.username and s.revoked_at is null)
            and not exists (select from foundation.user_scope s where s.username = a.username and s.revoked_at is null and left(s.area, 12) <> all(?))""";
      args.add(codes.in(jurisdiction.over(DEPUTY_ARRANGE)));
    }
    args.add(me);
    return Sql.on(database).list("""
        select a.* from foundation.account a
         where a.enabled and (a.username like ? or a.display_name like ?) and (a.username = ? or (""" + ground + ")) "
        + "order by a.username = ? desc, a.username limit 20",
        row -> AccountLine.of(row, ""), args.toArray());
  }

  /** The caller's possible stand-ins: enabled people with a job in a county of the absent person's jobs. At most 20. */
  public List<AccountLine> candidates(@NotNull String absent, @NotNull String text) {
    arrangeable(absent);
    var like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return Sql.on(database).list("""
        select a.* from foundation.account a
         where a.enabled and a.username <> ? and (a.username like ? or a.display_name like ?)
           and exists (select from foundation.user_scope x join foundation.user_scope y on left(x.area, 6) = left(y.area, 6)
             where x.username = a.username and y.username = ? and x.revoked_at is null and y.revoked_at is null)
         order by a.username = ? desc, a.username limit 20""",
        row -> AccountLine.of(row, ""),
        absent, like, like, absent, text.strip());
  }

  /** @return the number of the arrangement */
  public long arrange(@NotNull @Valid Absence wanted) {
    arrangeable(wanted.absent());
    var me = jurisdiction.caller();
    var today = ChinaTime.today(clock);
    if (wanted.until().isBefore(wanted.from())) throw Refusal.invalid("scope.ends-before-start");
    Refusal.unless(!wanted.from().isBefore(today), "deputy.in-the-past");
    Refusal.unless(ChronoUnit.DAYS.between(wanted.from(), wanted.until()) < LONGEST, "deputy.too-long", LONGEST);
    Refusal.unless(!wanted.absent().equals(wanted.deputy()), "deputy.oneself");
    Refusal.unless(wanted.absent().equals(me) || !wanted.deputy().equals(me), "deputy.not-yourself");
    if (candidates(wanted.absent(), wanted.deputy()).stream().noneMatch(line -> line.username().equals(wanted.deputy()))) {
      throw Refusal.unknown("account.unknown", wanted.deputy());
    }
    var sql = Sql.on(database);
    // both rows, in one order, so that two arrangements at once cannot make a chain
    sql.list("select username from foundation.account where username = any(?) order by username for update", row -> row.text("username"),
        (Object) Set.of(wanted.absent(), wanted.deputy()));
    Refusal.unless(overlapping("absent = ?", wanted, wanted.absent()) == 0, "deputy.overlaps", wanted.absent());
    Refusal.unless(overlapping("(absent = ? or deputy = ?)", wanted, wanted.deputy(), wanted.absent()) == 0, "deputy.chain");
    Duties.apart(sql.list("select distinct role from foundation.user_scope where username = any(?) and revoked_at is null",
        row -> JobRole.valueOf(row.text("role")), (Object) Set.of(wanted.absent(), wanted.deputy())));
    long id = sql.number("""
        insert into foundation.deputy (id, absent, deputy, valid_from, valid_to, reason, arranged_by, arranged_at)
        values (nextval('foundation.deputy_seq'), ?, ?, ?, ?, ?, ?, ?) returning id""",
        wanted.absent(), wanted.deputy(), wanted.from(), wanted.until(), wanted.reason(), me, clock.instant());
    audit.record("deputy.arrange", "account", wanted.absent(), null, null,
        Map.of("deputy", wanted.deputy(), "from", wanted.from().toString(), "until", wanted.until().toString()));
    sync.announce(wanted.absent());
    return id;
  }

  /** Ends it now. By the absent one, the stand-in, or whoever may arrange it. */
  public void end(long id) {
    var line = lines("where d.id = ?", id).stream().findFirst().orElseThrow(() -> Refusal.unknown("deputy.unknown", id));
    var me = jurisdiction.caller();
    if (!me.equals(line.deputy())) arrangeable(line.absent());
    Refusal.unless(line.state() != DeputyLine.State.OVER, "deputy.over");
    sync.announce(line.absent());
    Sql.on(database).update("update foundation.deputy set ended_at = ? where id = ? and ended_at is null", clock.instant(), id);
    audit.record("deputy.end", "account", line.absent(), null, Map.of("deputy", line.deputy()), null);
  }

  /** Oneself, or somebody all of whose jobs lie on ground where the caller may arrange. */
  private void arrangeable(String absent) {
    if (absent.equals(jurisdiction.caller())) return;
    var grounds = Sql.on(database).list("select distinct area from foundation.user_scope where username = ? and revoked_at is null",
        row -> Territory.of(row.text("area")), absent);
    if (grounds.isEmpty() || !grounds.stream().allMatch(ground -> jurisdiction.covers(DEPUTY_ARRANGE, ground))) {
      throw Refusal.unknown("account.unknown", absent);
    }
  }

  private long overlapping(String who, Absence wanted, String... names) {
    var args = new java.util.ArrayList<Object>(List.of(names));
    args.addAll(List.of(wanted.from(), wanted.until()));
    return Sql.on(database).number("select count(*) from foundation.deputy where " + who
        + " and ended_at is null and daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]')", args.toArray());
  }

  private List<DeputyLine> lines(String where, Object... args) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("""
        select d.*, a.display_name as absent_name, b.display_name as deputy_name from foundation.deputy d
          join foundation.account a on a.username = d.absent join foundation.account b on b.username = d.deputy
        """ + where + " order by d.id desc limit 200", row -> {
      var from = row.as("valid_from", LocalDate.class);
      var until = row.as("valid_to", LocalDate.class);
      var state = row.instant("ended_at") != null || until.isBefore(today) ? DeputyLine.State.OVER
          : from.isAfter(today) ? DeputyLine.State.LATER : DeputyLine.State.NOW;
      return new DeputyLine(row.big("id"), row.text("absent"), row.text("absent_name"), row.text("deputy"), row.text("deputy_name"),
          from, until, row.text("reason"), row.text("arranged_by"), row.instant("ended_at"), state);
    }, args);
  }
}
