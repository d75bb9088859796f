package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.control.Chronicle;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.TaxEligibility;
import shanzhi.staff.workers.control.WorkerDesk;

/** What the tax of a worker rests on beside the pay: the way of deducting the 5000, and the additional deductions. */
@Stateless
@RolesAllowed(STAFF_EDIT)
public class TaxProfiles {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject WorkerDesk desk;
  @Inject TaxEligibility eligibility;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Rule(BigDecimal most, boolean byHead) {}

  private record Declared(long worker, DeductionKind kind, LocalDate from) {}

  @RolesAllowed(STAFF_READ)
  public List<TaxOptionLine> options(long worker) {
    desk.visible(worker);
    return sql().list("select * from staff.tax_profile where worker = ? order by valid_from desc", row -> new TaxOptionLine(TaxOption.valueOf(row.text("option")),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), worker);
  }

  @RolesAllowed(STAFF_READ)
  public List<DeductionLine> deductions(long worker) {
    desk.visible(worker);
    return sql().list("""
        select d.*, (select string_agg(c.year::text, '、' order by c.year desc) from staff.deduction_confirmation c where c.deduction = d.id) as confirmed
          from staff.deduction d where d.worker = ? order by d.valid_from desc, d.kind""",
        row -> new DeductionLine(row.big("id"), DeductionKind.valueOf(row.text("kind")), row.number("heads"), row.as("monthly", BigDecimal.class),
            row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.as("reported_on", LocalDate.class), row.text("confirmed")), worker);
  }

  /**
   * From a month on, until something else is said; but for the usual way, to the end of the year at most, since the next one asks anew whether
   * it may be had. What was said for later months goes.
   *
   * @param month its first day
   * @return key of what HR has to see to, since nothing here proves it: tax.flat-unproven, tax.first-wage-declared; null for nothing
   * @throws Refusal tax.flat-months, tax.flat-income, tax.not-first-wage, tax.not-employed (409)
   */
  public String choose(long worker, @NotNull TaxOption option, @NotNull LocalDate month) {
    var community = desk.editable(worker);
    var from = month.withDayOfMonth(1);
    var warning = eligibility.ask(worker, option, from);
    sql().update("delete from staff.tax_profile where worker = ? and valid_from >= ?", worker, from);
    sql().update("update staff.tax_profile set valid_to = ? where worker = ? and (valid_to is null or valid_to > ?)", from, worker, from);
    sql().update("insert into staff.tax_profile (worker, option, valid_from, valid_to) values (?, ?, ?, ?)", worker, option, from, option == TaxOption.NONE ? null : LocalDate.of(from.getYear() + 1, 1, 1));
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, EventKind.RECORD, from, "减除费用：" + option.title()));
    return warning;
  }

  /**
   * Takes a declaration; it counts as confirmed for the year in which it is reported.
   *
   * @return the number of the deduction
   * @throws Refusal deduction.ends-before, deduction.too-high, deduction.no-rule (400); deduction.there, deduction.rent-or-mortgage (409)
   */
  public long declare(long worker, @NotNull @Valid DeclareDeduction declared) {
    var community = desk.editable(worker);
    var from = declared.getFrom().withDayOfMonth(1);
    var until = declared.getUntil() == null ? null : declared.getUntil().withDayOfMonth(1).plusMonths(1);
    if (until != null && !until.isAfter(from)) throw Refusal.invalid("deduction.ends-before", declared.getUntil());
    var rule = sql().one("select * from staff.deduction_rule where kind = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
        row -> new Rule(row.as("monthly_most", BigDecimal.class), row.yes("by_head")), declared.getKind(), from, from).orElseThrow(() -> Refusal.invalid("deduction.no-rule", declared.getKind().title(), from));
    var most = rule.byHead() ? rule.most().multiply(BigDecimal.valueOf(declared.getHeads())) : rule.most();
    if (declared.getMonthly().compareTo(most) > 0) throw Refusal.invalid("deduction.too-high", declared.getKind().title(), most.toPlainString());
    // 住房租金与住房贷款利息不得同时扣除 (国发〔2018〕41号第二十条)
    var other = declared.getKind() == DeductionKind.RENT ? DeductionKind.MORTGAGE : declared.getKind() == DeductionKind.MORTGAGE ? DeductionKind.RENT : null;
    Refusal.unless(other == null || sql().number("select count(*) from staff.deduction where worker = ? and kind = ? and daterange(valid_from, valid_to) && daterange(?, ?)",
        worker, other, from, until) == 0, "deduction.rent-or-mortgage");
    var today = ChinaTime.today(clock);
    var reported = declared.getReportedOn() == null ? today : declared.getReportedOn();
    long id;
    try {
      id = sql().number("""
          insert into staff.deduction (worker, kind, heads, monthly, valid_from, valid_to, reported_on, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
          worker, declared.getKind(), declared.getHeads(), declared.getMonthly(), from, until, reported, jurisdiction.caller());
    } catch (Sql.SqlFailure failure) {
      if ("23P01".equals(failure.sqlState()) && failure.getMessage().contains("deduction_one_home")) throw Refusal.conflict("deduction.rent-or-mortgage");
      if ("23P01".equals(failure.sqlState())) throw Refusal.conflict("deduction.there", declared.getKind().title());
      throw failure;
    }
    confirm(id, reported.getYear(), reported);
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, EventKind.RECORD, from, "专项附加扣除：" + declared.getKind().title()));
    return id;
  }

  /** The reason fell away. @param month first month without; @throws Refusal deduction.unknown (404); deduction.ends-before (400) */
  public void end(long deduction, @NotNull LocalDate month) {
    var from = month.withDayOfMonth(1);
    var found = sql().one("select worker, kind, valid_from from staff.deduction where id = ?", row -> new Declared(row.big("worker"), DeductionKind.valueOf(row.text("kind")),
        row.as("valid_from", LocalDate.class)), deduction).orElseThrow(() -> Refusal.unknown("deduction.unknown"));
    var community = desk.editable(found.worker());
    if (!from.isAfter(found.from())) throw Refusal.invalid("deduction.ends-before", month);
    sql().update("update staff.deduction set valid_to = ? where id = ?", from, deduction);
    desk.record(new Chronicle.Deed(found.worker(), desk.number(found.worker()), community, EventKind.RECORD, from, "专项附加扣除终止：" + found.kind().title()));
  }

  /** The worker confirms for a year all that still holds then (each December, for the next). @return how many deductions */
  public int confirmWorker(long worker, int year) {
    desk.editable(worker);
    return confirm("d.worker = ?", new ArrayList<>(List.of(worker)), year, "worker", desk.number(worker), null);
  }

  /** The same for everybody of an area whose confirmation was collected. @return how many deductions */
  public int confirmAll(@NotBlank String area, int year) {
    var ground = Territory.of(area);
    jurisdiction.require(STAFF_EDIT, ground);
    var args = new ArrayList<Object>();
    return confirm("exists (select from staff.worker w where w.id = d.worker and " + GroundSql.under("w", ground, args) + ")", args, year, "area", area, area);
  }

  private int confirm(String whose, List<Object> args, int year, String type, String subject, String area) {
    var all = new ArrayList<Object>(List.of(year, ChinaTime.today(clock), jurisdiction.caller()));
    all.addAll(args);
    all.add(LocalDate.of(year, 12, 31));
    all.add(LocalDate.of(year, 1, 1));
    int count = sql().update("insert into staff.deduction_confirmation (deduction, year, confirmed_on, confirmed_by) select d.id, ?, ?, ? from staff.deduction d where " + whose
        + " and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?) on conflict do nothing", all.toArray());
    audit.record("worker.confirm-deductions", type, subject, area, null, java.util.Map.of("year", year, "count", count));
    return count;
  }

  private void confirm(long deduction, int year, LocalDate day) {
    sql().update("insert into staff.deduction_confirmation (deduction, year, confirmed_on, confirmed_by) values (?, ?, ?, ?) on conflict do nothing",
        deduction, year, day, jurisdiction.caller());
  }

  private Sql sql() { return Sql.on(database); }
}
