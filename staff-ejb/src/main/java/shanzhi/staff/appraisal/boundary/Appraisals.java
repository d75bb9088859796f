package shanzhi.staff.appraisal.boundary;

import static shanzhi.kernel.Rights.APPRAISAL_DECIDE;
import static shanzhi.kernel.Rights.APPRAISAL_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.appraisal.control.AppraisalRules;
import shanzhi.staff.appraisal.control.FailedYears;
import shanzhi.staff.appraisal.control.Periods;
import shanzhi.staff.appraisal.entity.Appraisal;
import shanzhi.staff.appraisal.entity.Round;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.control.GroundSql;

/** Rounds of appraisals of paying units: HR draws up and submits, the leader publishes or sends back. Published grades are mended by reviews only. */
@Stateless
@RolesAllowed(STAFF_READ)
public class Appraisals {

  private static final String ROUND = """
      select r.*, u.name as unit_name, coalesce(x.headcount, 0) as headcount, coalesce(x.graded, 0) as graded, coalesce(x.excellent, 0) as excellent, coalesce(x.failed, 0) as failed,
             (select count(*) from staff.appraisal a join staff.appraisal_round o on o.id = a.round where o.unit = r.unit and o.year = r.year and coalesce(o.month, 0) = coalesce(r.month, 0)) as of_period,
             (select count(*) from staff.appraisal a join staff.appraisal_round o on o.id = a.round where o.unit = r.unit and o.year = r.year and coalesce(o.month, 0) = coalesce(r.month, 0)
                 and o.id <> r.id and a.grade = 'EXCELLENT') as excellent_before,
             (select count(*) from staff.appraisal_review v join staff.appraisal a on a.id = v.appraisal where a.round = r.id and v.decided_on is null) as waiting
        from staff.appraisal_round r join staff.paying_unit u on u.id = r.unit
        left join (select round, count(*) as headcount, count(grade) as graded, count(*) filter (where grade = 'EXCELLENT') as excellent, count(*) filter (where grade = 'FAILED') as failed
                     from staff.appraisal group by round) x on x.round = r.id
       where\s""";

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject PayingUnits units;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Rounds of a year on the caller's ground, the latest month first. */
  public List<RoundLine> rounds(int year) {
    var args = new ArrayList<Object>(List.of(year));
    var ground = jurisdiction.over(STAFF_READ).sql(GroundSql.of("r"), args);
    return sql().list(ROUND + "r.year = ? and " + ground + " order by r.month desc nulls first, u.county, u.town, u.id", this::line, args);
  }

  /** @throws Refusal appraisal.unknown (404) */
  public RoundLine round(long round) {
    var args = new ArrayList<Object>(List.of(round));
    var ground = jurisdiction.over(STAFF_READ).sql(GroundSql.of("r"), args);
    return sql().one(ROUND + "r.id = ? and " + ground, this::line, args.toArray()).orElseThrow(() -> Refusal.unknown("appraisal.unknown"));
  }

  /** Everybody of a round, by community and post. @throws Refusal appraisal.unknown (404) */
  public List<AppraisalLine> people(long round) {
    round(round);
    return sql().list("select a.*, w.number, w.name, w.left_on - 1 as last_day from staff.appraisal a join staff.worker w on w.id = a.worker where a.round = ? order by a.community, a.post, w.id",
        row -> new AppraisalLine(row.big("id"), row.big("worker"), row.text("number"), row.text("name"), row.text("post"), row.text("community"),
            row.text("mark") == null ? null : CommunityMark.valueOf(row.text("mark")), row.as("work", BigDecimal.class), row.as("leadership", BigDecimal.class),
            row.as("democratic", BigDecimal.class), row.as("score", BigDecimal.class), grade(row, "grade"), grade(row, "published_grade"), row.text("reason"), row.as("last_day", LocalDate.class)), round);
  }

  /**
   * Opens a round for everybody the unit employs on the last day of the period, or today where that has not come, and for whoever left the
   * service from it within the period. Who moved is appraised where they moved to. Once a round of the period is published, another one
   * takes those who are in none yet; their excellent ones count against the same quota.
   *
   * @param month null for the whole year
   * @throws Refusal unit.unknown (404); appraisal.bad-year (400); appraisal.period-in-future, appraisal.nobody, appraisal.round-there, appraisal.all-there (409)
   */
  @RolesAllowed(APPRAISAL_EDIT)
  public long open(long unit, int year, Integer month) {
    var facts = units.get(unit);
    if (!jurisdiction.covers(APPRAISAL_EDIT, Territory.of(facts.area()))) throw Refusal.unknown("unit.unknown", unit);
    var first = Periods.firstDay(year, month);
    var day = Periods.lastDay(year, month, ChinaTime.today(clock));
    int of = month == null ? 0 : month;
    sql().one("select id from staff.paying_unit where id = ? for update", row -> row.big("id"), unit);
    var there = sql().list("select state from staff.appraisal_round where unit = ? and year = ? and coalesce(month, 0) = ?", row -> RoundState.valueOf(row.text("state")), unit, year, of);
    Refusal.unless(there.stream().allMatch(RoundState.PUBLISHED::equals), "appraisal.round-there", facts.name(), Periods.title(year, month));
    var county = facts.area().substring(0, 6) + "000000";
    var round = new Round(unit, county, facts.area().equals(county) ? null : facts.area(), year, month, jurisdiction.caller(), clock.instant());
    em.persist(round);
    em.flush();
    int people = sql().update("""
        insert into staff.appraisal (id, round, worker, post, community) select nextval('staff.appraisal_seq'), ?, s.worker, s.post, s.community
          from (select distinct on (p.worker) p.* from staff.posting p where p.worker in (select worker from staff.posting where unit = ?)
                   and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?) order by p.worker, p.valid_from desc) s
         where s.unit = ? and not exists (select from staff.appraisal a join staff.appraisal_round r on r.id = a.round
                                           where a.worker = s.worker and r.unit = s.unit and r.year = ? and coalesce(r.month, 0) = ?)""", round.id(), unit, day, first, unit, year, of);
    Refusal.unless(people > 0, there.isEmpty() ? "appraisal.nobody" : "appraisal.all-there", facts.name(), there.isEmpty() ? day : Periods.title(year, month));
    record("appraisal.open", round, Map.of("people", people));
    return round.id();
  }

  /**
   * Points and grade of one worker.
   *
   * @throws Refusal appraisal.unknown (404); appraisal.not-draft, appraisal.reason-missing, appraisal.points-missing (409)
   */
  @RolesAllowed(APPRAISAL_EDIT)
  public void grade(long appraisal, @NotNull @Valid GradeWorker given) {
    var found = em.find(Appraisal.class, appraisal, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) throw Refusal.unknown("appraisal.unknown");
    var round = mine(found.round(), APPRAISAL_EDIT);
    round.mustBeDraft();
    var day = Periods.lastDay(round.year(), round.month(), ChinaTime.today(clock));
    if (found.post() == PostClass.CHIEF) {
      Refusal.unless(given.getMark() != null && given.getLeadership() != null && given.getDemocratic() != null, "appraisal.points-missing");
      var points = AppraisalRules.workPoints(sql(), given.getMark(), day);
      found.grade(points, given.getGrade(), given.getReason());
      found.score(given.getMark(), points, given.getLeadership(), given.getDemocratic(), AppraisalRules.on(sql(), day).weights());
    } else {
      found.grade(given.getWork(), given.getGrade(), given.getReason());
    }
    em.flush();
  }

  /** Everybody who has no grade yet is QUALIFIED. @return how many */
  @RolesAllowed(APPRAISAL_EDIT)
  public int gradeRest(long round) {
    mine(round, APPRAISAL_EDIT).mustBeDraft();
    return sql().update("update staff.appraisal set grade = 'QUALIFIED', version = version + 1 where round = ? and grade is null", round);
  }

  /** @throws Refusal appraisal.ungraded, appraisal.over-quota, changed-by-someone-else (409) */
  @RolesAllowed(APPRAISAL_EDIT)
  public void submit(long round, int version) {
    var found = mine(round, APPRAISAL_EDIT);
    fresh(found, version);
    var line = round(round);
    Refusal.unless(line.graded() == line.headcount(), "appraisal.ungraded", line.headcount() - line.graded());
    Refusal.unless(line.excellent() <= line.quota(), "appraisal.over-quota", line.excellent(), line.quota());
    found.submit(jurisdiction.caller());
    em.flush();
    record("appraisal.submit", found, Map.of("excellent", line.excellent(), "quota", line.quota()));
  }

  @RolesAllowed(APPRAISAL_DECIDE)
  public void sendBack(long round, int version) {
    var found = mine(round, APPRAISAL_DECIDE);
    fresh(found, version);
    found.sendBack();
    em.flush();
    record("appraisal.send-back", found, Map.of());
  }

  /**
   * Puts the grades in force. Who failed the year, and the years before it as the rule says, is proposed for the end of the contract.
   *
   * @throws Refusal appraisal.own-submission, appraisal.not-submitted (409)
   */
  @RolesAllowed(APPRAISAL_DECIDE)
  public void publish(long round, int version) {
    var found = mine(round, APPRAISAL_DECIDE);
    fresh(found, version);
    var today = ChinaTime.today(clock);
    found.publish(jurisdiction.caller(), today);
    em.flush();
    sql().update("update staff.appraisal set published_grade = grade where round = ?", round);
    int ends = found.month() != null ? 0 : FailedYears.propose(sql(), "a.round = " + found.id(), found.year(), AppraisalRules.on(sql(), today).failsToEnd(), today);
    sql().update("""
        insert into staff.worker_event (worker, kind, day, words, actor, at)
        select worker, 'APPRAISAL', ?, ? || case grade when 'EXCELLENT' then '优秀' when 'QUALIFIED' then '合格' when 'BASIC' then '基本合格' else '不合格' end, ?, ? from staff.appraisal where round = ?""",
        today, Periods.title(found.year(), found.month()) + "考核 ", jurisdiction.caller(), clock.instant(), round);
    record("appraisal.publish", found, Map.of("endProposals", ends));
  }

  private Round mine(long round, String right) {
    var found = em.find(Round.class, round, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("appraisal.unknown");
    return found;
  }

  private void fresh(Round round, int version) {
    if (round.version() != version) throw Refusal.stale(Periods.title(round.year(), round.month()), new Changes(version, round.version(), List.of(), List.of()));
  }

  private RoundLine line(Sql.Row row) throws SQLException {
    var month = row.as("month", Integer.class);
    int year = row.number("year");
    int quota = Math.max(0, AppraisalRules.on(sql(), Periods.lastDay(year, month, LocalDate.MAX)).quota(row.number("of_period")) - row.number("excellent_before"));
    return new RoundLine(row.big("id"), row.number("version"), row.big("unit"), row.text("unit_name"), year, month, RoundState.valueOf(row.text("state")), row.number("headcount"),
        row.number("graded"), row.number("excellent"), quota, row.number("failed"), row.as("published_on", LocalDate.class), row.number("waiting"));
  }

  private static AppraisalGrade grade(Sql.Row row, String column) throws SQLException {
    return row.text(column) == null ? null : AppraisalGrade.valueOf(row.text(column));
  }

  private void record(String verb, Round round, Map<String, ?> facts) { audit.record(verb, "appraisal-round", String.valueOf(round.id()), round.area(), null, facts); }

  private Sql sql() { return Sql.on(database); }
}
