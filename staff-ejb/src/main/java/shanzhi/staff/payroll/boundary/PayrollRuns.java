package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_APPROVE;
import static shanzhi.kernel.Rights.PAYROLL_PAY;
import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAYROLL_RUN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.control.GrantDesk;
import shanzhi.staff.payroll.control.RunCabinet;
import shanzhi.staff.payroll.control.RunReader;
import shanzhi.staff.payroll.control.Verifying;
import shanzhi.staff.payroll.entity.PayrollRun;

/** 薪酬核发: HR opens, calculates and checks; finance approves or sends back, never the same person. Payments stand in {@link Payments}. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class PayrollRuns {

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject RunReader reader;
  @Inject RunCabinet cabinet;
  @Inject GrantDesk grants;
  @Inject Verifying verifying;
  @Inject Clock clock;

  /** Runs of a year on the caller's ground, the latest month first. */
  public List<RunLine> ledger(int year) { return reader.ledger(jurisdiction.over(PAYROLL_READ), year); }

  /** @throws Refusal payroll.unknown (404) */
  public RunSheet sheet(long run) {
    var line = line(run);
    return reader.sheet(line, allowed(line));
  }

  /** Slips of a run, those to look at first. @throws Refusal payroll.unknown (404) */
  public Page<SlipRow> slips(@NotNull @Valid SlipQuery query) {
    line(query.run());
    return reader.slips(query);
  }

  /**
   * Opens a run; the earlier ones of the unit come first.
   *
   * @return its id
   * @throws Refusal unit.unknown (404); payroll.month-ahead, payroll.run-there, payroll.paper-there, payroll.later-there, payroll.year-end-month, payroll.choose-policy (409)
   */
  @RolesAllowed(PAYROLL_RUN)
  public long open(@NotNull(message = "请填写核发内容") @Valid OpenRun wanted) {
    var month = YearMonth.parse(wanted.getMonth());
    Refusal.unless(!month.isAfter(YearMonth.from(ChinaTime.today(clock))), "payroll.month-ahead", month);
    return cabinet.open(em, wanted, month);
  }

  /**
   * Calculates in the background; what was calculated before is thrown away. Where a calculation was interrupted, it goes on.
   *
   * @return number of the job
   * @throws Refusal payroll.unknown (404); payroll.calculating, payroll.locked, payroll.earlier-open, payroll.later-calculated, payroll.month-first, payroll.no-amounts, payroll.dropped, changed-by-someone-else (409)
   */
  @RolesAllowed(PAYROLL_RUN)
  public long calculate(long run, int version) { return cabinet.calculate(em, cabinet.take(em, run, version, PAYROLL_RUN), ChinaTime.today(clock)); }

  /**
   * Nobody wants the run any more, be it for the wrong month, unit, policy or paper: it stays to be read, its slips go, and another one may be opened.
   *
   * @throws Refusal payroll.unknown (404); payroll.dropped, payroll.calculating, payroll.locked, changed-by-someone-else (409)
   */
  @RolesAllowed(PAYROLL_RUN)
  public void drop(long run, int version) {
    var taken = cabinet.take(em, run, version, PAYROLL_RUN);
    taken.drop();
    em.flush();
    grants.forget(run);
    cabinet.record(em, taken, "drop", taken.paper());
  }

  /** @throws Refusal payroll.not-calculated (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void check(long run, int version) {
    var taken = cabinet.take(em, run, version, PAYROLL_RUN);
    taken.check(jurisdiction.caller(), clock.instant());
    cabinet.record(em, taken, "check", null);
  }

  /** Back to its makers with a reason, to be calculated anew. @throws Refusal payroll.not-checked (409) */
  @RolesAllowed(PAYROLL_APPROVE)
  public void sendBack(long run, int version, @NotBlank(message = "请写明退回的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    var taken = cabinet.take(em, run, version, PAYROLL_APPROVE);
    taken.sendBack();
    cabinet.record(em, taken, "send-back", words.strip());
  }

  /**
   * From here on nothing of the run changes any more.
   *
   * @throws Refusal payroll.not-checked, payroll.own-run, payroll.undecided, payroll.nobody (409)
   */
  @RolesAllowed(PAYROLL_APPROVE)
  public void approve(long run, int version) {
    var taken = cabinet.take(em, run, version, PAYROLL_APPROVE);
    cabinet.complete(run);
    cabinet.notGrantedBy(run, jurisdiction.identities());
    taken.approve(jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    cabinet.record(em, taken, "approve", null);
  }

  /** Decides that the run goes without somebody who was set aside. @throws Refusal payroll.unknown, payroll.not-aside (404); payroll.locked (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void exclude(long run, long worker, @NotBlank(message = "请写明本次不发的理由") @Size(max = 200, message = "理由不超过 200 字") String why) {
    cabinet.exclude(em, cabinet.take(em, run, -1, PAYROLL_RUN), worker, why.strip());
  }

  /**
   * Makes every slip of the run again from what was kept with it, in memory, and compares.
   *
   * @return numbers of the people whose slip comes out otherwise; empty where all bytes are the same
   * @throws Refusal payroll.unknown (404), payroll.not-calculated (409)
   */
  public List<String> recompute(long run) {
    var line = line(run);
    Refusal.unless(line.state() != RunState.DRAFT, "payroll.not-calculated");
    return verifying.different(run);
  }

  private RunLine line(long run) {
    return reader.line(run).filter(one -> jurisdiction.covers(PAYROLL_READ, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
  }

  private Set<String> allowed(RunLine line) {
    var ground = Territory.of(line.area());
    var deeds = new TreeSet<String>();
    if (jurisdiction.covers(PAYROLL_RUN, ground)) deeds.addAll(cabinet.byMaker(line));
    if (jurisdiction.covers(PAYROLL_APPROVE, ground) && line.state() == RunState.CHECKED) {
      deeds.add("send-back");
      if (!cabinet.madeBy(line.id(), jurisdiction.identities())) deeds.add("approve");
    }
    if (jurisdiction.covers(PAYROLL_PAY, ground)) deeds.addAll(cabinet.byPayer(line));
    return deeds;
  }
}
