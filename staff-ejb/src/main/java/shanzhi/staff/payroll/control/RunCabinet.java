package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.ChooseWay;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.PaperKey;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.entity.PayrollRun;

/** What the verbs on runs share: taking one in hand, starting its calculation, writing down what was done. */
@ApplicationScoped
public class RunCabinet {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject RunOrder order;
  @Inject RunSteps steps;
  @Inject Jobs jobs;
  @Inject Clock clock;

  private record Unit(String name, String county, String town) {

    String area() { return town == null ? county : town; }
  }

  /**
   * Locks a run.
   *
   * @param version as it was seen; negative where it does not matter
   * @throws Refusal payroll.unknown (404), changed-by-someone-else (409)
   */
  public PayrollRun take(EntityManager em, long run, int version, String right) {
    var found = em.find(PayrollRun.class, run, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("payroll.unknown");
    if (version >= 0 && found.version() != version) throw Refusal.stale(found.month() + " " + found.purpose().title(), new Changes(version, found.version(), List.of(), List.of()));
    return found;
  }

  public void record(EntityManager em, PayrollRun run, String deed, String words) {
    em.flush();
    steps.record(run, deed, words);
  }

  public long open(EntityManager em, OpenRun wanted, YearMonth month) {
    var unit = sql().one("select name, county, town from staff.paying_unit where id = ? and valid_from <= ? and (valid_to is null or valid_to > ?) for update",
        row -> new Unit(row.text("name"), row.text("county"), row.text("town")), wanted.getUnit(), month.atEndOfMonth(), month.atDay(1))
        .filter(one -> jurisdiction.covers(Rights.PAYROLL_RUN, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("unit.unknown", wanted.getUnit()));
    var paper = wanted.getPurpose() == RunPurpose.BONUS ? wanted.getPaper().strip() : null;
    order.mayOpen(wanted.getUnit(), month, wanted.getPurpose(), paper);
    var policy = order.policy(wanted.getUnit(), unit.county(), month, wanted.getPolicy());
    var run = new PayrollRun(wanted.getUnit(), unit.county(), unit.town(), month, wanted.getPurpose(), policy, jurisdiction.caller(), clock.instant());
    if (paper != null) run.cite(paper, PaperKey.of(paper));
    em.persist(run);
    record(em, run, "open", paper == null ? policy : paper + "，" + policy);
    return run.id();
  }

  public long calculate(EntityManager em, PayrollRun run, LocalDate today) {
    if (run.calculating()) {
      Refusal.unless(!alive(run.id()), "payroll.calculating");
      return start(em, run, "resume");
    }
    order.mayCalculate(run);
    run.calculate(jurisdiction.caller(), today);
    return start(em, run, "calculate");
  }

  private long start(EntityManager em, PayrollRun run, String deed) {
    long job = jobs.start(PayrollWork.KIND, run.month() + " " + run.purpose().title(), Json.createObjectBuilder().add("run", run.id()).add("attempt", run.attempt()).build());
    run.doneBy(job);
    record(em, run, deed, null);
    return job;
  }

  /** Whether the job that calculates a run is still at it, as far as anybody knows. */
  private boolean alive(long run) {
    return sql().number("select count(*) from staff.payroll_run r join foundation.job j on j.id = r.job where r.id = ? and j.state in ('QUEUED', 'RUNNING')", run) > 0;
  }

  /** @throws Refusal payroll.undecided, payroll.nobody (409) */
  public void complete(long run) {
    long undecided = sql().number("select count(*) from staff.payroll_aside where run = ? and decision is null", run);
    Refusal.unless(undecided == 0, "payroll.undecided", undecided);
    Refusal.unless(sql().number("select count(*) from staff.payslip where run = ?", run) > 0, "payroll.nobody");
  }

  public void exclude(EntityManager em, PayrollRun run, long worker, String why) {
    Refusal.unless(!run.state().locked() && !run.calculating(), "payroll.locked", run.state());
    int touched = sql().update("update staff.payroll_aside set decision = ?, decided_by = ?, decided_at = ? where run = ? and worker = ?", why, jurisdiction.caller(), clock.instant(), run.id(), worker);
    if (touched == 0) throw Refusal.unknown("payroll.not-aside");
    record(em, run, "exclude", sql().one("select number from staff.worker where id = ?", row -> row.text("number"), worker).orElse("") + "：" + why);
  }

  /** Which way the bonus of a slip's person is taxed from the next calculation on. @throws Refusal payslip.unknown (404) */
  public void choose(EntityManager em, PayrollRun run, ChooseWay wanted) {
    record Whose(long worker, String number) {}
    var whose = sql().one("select worker, number from staff.payslip where id = ? and run = ? and bonus is not null", row -> new Whose(row.big("worker"), row.text("number")), wanted.slip(), run.id())
        .orElseThrow(() -> Refusal.unknown("payslip.unknown"));
    sql().update("delete from staff.bonus_way where run = ? and worker = ?", run.id(), whose.worker());
    if (wanted.way() != BonusWay.CHEAPER) {
      sql().update("insert into staff.bonus_way (run, worker, way, words, chosen_by, chosen_at) values (?, ?, ?, ?, ?, ?)", run.id(), whose.worker(), wanted.way(), wanted.words().strip(),
          jurisdiction.caller(), clock.instant());
    }
    record(em, run, "bonus-way", whose.number() + "：" + wanted.way().title() + "，" + wanted.words().strip());
  }

  /** Whether one of these calculated or checked the run, or said what somebody is given by it. */
  public boolean madeBy(long run, Collection<String> names) {
    return sql().number("select count(*) from staff.payroll_run where id = ? and (calculated_by = any (?) or checked_by = any (?))", run, names, names) > 0 || granted(run, names);
  }

  private boolean granted(long run, Collection<String> names) { return sql().number("select count(*) from staff.bonus_grant where run = ? and entered_by = any (?)", run, names) > 0; }

  /** @throws Refusal payroll.own-run (409) for whoever said what somebody is given by the run */
  public void notGrantedBy(long run, Collection<String> names) { Refusal.unless(!granted(run, names), "payroll.own-run"); }

  public Set<String> byMaker(RunLine line) {
    var deeds = new TreeSet<String>();
    if (line.dropped()) return deeds;
    if (line.calculating()) {
      if (!alive(line.id())) deeds.add("resume");
      return deeds;
    }
    if (line.purpose() == RunPurpose.BONUS && line.state().compareTo(RunState.CALCULATED) <= 0) deeds.add("bonus-amount");
    switch (line.state()) {
      case DRAFT -> deeds.addAll(List.of("calculate", "drop"));
      case CALCULATED -> {
        deeds.addAll(List.of("calculate", "check", "exclude", "drop"));
        if (line.purpose() == RunPurpose.YEAR_END) deeds.add("bonus-way");
      }
      default -> { }
    }
    return deeds;
  }

  public Set<String> byPayer(RunLine line) { return line.state() == RunState.APPROVED ? Set.of("send") : line.state() == RunState.SENT ? Set.of("resend", "reconcile") : Set.of(); }

  private Sql sql() { return Sql.on(database); }
}
