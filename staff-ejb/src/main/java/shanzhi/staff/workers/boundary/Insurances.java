package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.control.Bases;
import shanzhi.staff.workers.control.Chronicle;
import shanzhi.staff.workers.control.WorkerDesk;

/** In which schemes a worker is insured, and on which declared base. Rates, floors and ceilings are no business of the roster. */
@Stateless
@RolesAllowed(STAFF_EDIT)
public class Insurances {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WorkerDesk desk;
  @Inject Bases bases;

  @RolesAllowed(STAFF_READ)
  public List<InsuranceLine> profiles(long worker) {
    desk.visible(worker);
    return Sql.on(database).list("select * from staff.insurance_profile where worker = ? order by valid_from desc", row -> new InsuranceLine(row.yes("insured"), row.yes("fund"),
        row.as("fund_rate", BigDecimal.class), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), worker);
  }

  /** All announcements, the newest months first. */
  @RolesAllowed(STAFF_READ)
  public List<BaseLine> bases(long worker) {
    desk.visible(worker);
    return Sql.on(database).list("select * from staff.contribution_base where worker = ? order by valid_from desc, kind, announced_on desc", row -> new BaseLine(row.big("id"),
        BaseKind.valueOf(row.text("kind")), row.number("year"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.as("amount", BigDecimal.class),
        row.as("announced_on", LocalDate.class), row.text("document")), worker);
  }

  /** From a month on, until something else is said. @throws Refusal base.fund-rate (400): the fund goes with a rate, and only with one */
  public void insure(long worker, @NotNull @Valid InsureWorker wanted) {
    var community = desk.editable(worker);
    if (wanted.isFund() != (wanted.getFundRate() != null)) throw Refusal.invalid("base.fund-rate");
    var from = wanted.getFrom().withDayOfMonth(1);
    var sql = Sql.on(database);
    sql.update("delete from staff.insurance_profile where worker = ? and valid_from >= ?", worker, from);
    sql.update("update staff.insurance_profile set valid_to = ? where worker = ? and (valid_to is null or valid_to > ?)", from, worker, from);
    sql.update("insert into staff.insurance_profile (worker, insured, fund, fund_rate, valid_from) values (?, ?, ?, ?, ?)", worker, wanted.isInsured(), wanted.isFund(), wanted.getFundRate(), from);
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, EventKind.RECORD, from,
        (wanted.isInsured() ? "参加社会保险" : "不参加社会保险") + (wanted.isFund() ? "，公积金 " + wanted.getFundRate().toPlainString() + "%" : "，不缴公积金")));
  }

  /**
   * Keeps a declared base. One announced later for the same months takes its place from the day of its announcement; what was
   * paid meanwhile is settled back by payroll.
   *
   * @throws Refusal base.ends-before, base.longer-than-year (400); base.there (409)
   */
  public void declare(long worker, @NotNull @Valid DeclareBase declared) {
    var community = desk.editable(worker);
    bases.fault(declared).ifPresent(fault -> { throw fault.refusal(); });
    bases.put(List.of(new Bases.Declared(worker, desk.number(worker), community, declared)));
  }
}
