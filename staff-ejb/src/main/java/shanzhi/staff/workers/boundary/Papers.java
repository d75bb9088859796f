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
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.control.Chronicle;
import shanzhi.staff.workers.control.Entries;
import shanzhi.staff.workers.control.WorkerDesk;

/** What a worker can show: degrees, certificates, the next contract; and the time that does not count as service. */
@Stateless
@RolesAllowed(STAFF_EDIT)
public class Papers {

  private static final String OVERLAP = "23P01";
  private static final String TWICE = "23505";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WorkerDesk desk;
  @Inject Clock clock;

  /** Degrees, certificates and interruptions. */
  @RolesAllowed(STAFF_READ)
  public List<PaperLine> of(long worker) {
    desk.visible(worker);
    return Sql.on(database).list("""
        select id, 'DegreeLevel' as kind, level as text, valid_from, null::date as valid_to, document as remark from staff.degree where worker = ?
        union all select id, 'CertificateLevel', level, valid_from, valid_to, number from staff.certificate where worker = ?
        union all select id, 'Interruption', null, valid_from, valid_to, reason from staff.service_interruption where worker = ? order by valid_from desc, kind""",
        row -> new PaperLine(row.big("id"), row.text("kind"), row.text("text"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("remark")),
        worker, worker, worker);
  }

  /** @param from counts from here; @throws Refusal worker.degree-there (409) */
  public void addDegree(long worker, @NotNull DegreeLevel level, @NotNull LocalDate from) {
    change(worker, EventKind.RECORD, from, level.title(), "worker.degree-there",
        "insert into staff.degree (worker, level, valid_from) values (?, ?, ?)", worker, level, from);
  }

  /** @throws Refusal worker.certificate-there (409) */
  public void addCertificate(long worker, @NotNull CertificateLevel level, @NotNull LocalDate from) {
    change(worker, EventKind.RECORD, from, level.title(), "worker.certificate-there",
        "insert into staff.certificate (worker, level, valid_from) values (?, ?, ?)", worker, level, from);
  }

  /** A certificate no longer counts. @param from first day without; @throws Refusal worker.no-certificate (409) */
  public void endCertificate(long worker, @NotNull CertificateLevel level, @NotNull LocalDate from) {
    var community = desk.editable(worker);
    int ended = Sql.on(database).update("update staff.certificate set valid_to = ? where worker = ? and level = ? and valid_from < ? and valid_to is null", from, worker, level, from);
    Refusal.unless(ended == 1, "worker.no-certificate", level.title());
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, EventKind.RECORD, from, level.title() + " 失效"));
  }

  /**
   * Time that does not count as service.
   *
   * @param until last day, counted
   * @throws Refusal worker.interruption-ends-before (400); worker.interruption-there (409)
   */
  public void interrupt(long worker, @NotNull LocalDate from, @NotNull LocalDate until, @NotBlank @Size(max = 200, message = "原因不超过 200 个字") String reason) {
    if (until.isBefore(from)) throw Refusal.invalid("worker.interruption-ends-before", until);
    change(worker, EventKind.RECORD, from, "工龄中断至 " + until, "worker.interruption-there",
        "insert into staff.service_interruption (worker, valid_from, valid_to, reason) values (?, ?, ?, ?)", worker, from, until.plusDays(1), reason.strip());
  }

  /** The next contract. @throws Refusal worker.contract-there (409) while another one runs; worker.contract-without-end and others (400) */
  public void renew(long worker, @NotNull @Valid RenewContract next) {
    Entries.contract(next.getKind(), next.getFrom(), next.getUntil()).ifPresent(fault -> { throw fault.refusal(); });
    var unit = Sql.on(database).one("select unit from staff.posting where worker = ? and (valid_to is null or valid_to > ?) order by valid_from desc limit 1",
        row -> row.big("unit"), worker, ChinaTime.today(clock)).orElseThrow(() -> Refusal.conflict("worker.not-employed"));
    change(worker, EventKind.CONTRACT, next.getFrom(), next.getKind().title() + (next.getUntil() == null ? "" : "，至 " + next.getUntil()), "worker.contract-there",
        "insert into staff.contract (id, worker, unit, number, kind, valid_from, valid_to) values (nextval('staff.contract_seq'), ?, ?, ?, ?, ?, ?)",
        worker, unit, next.getNumber(), next.getKind(), next.getFrom(), next.getUntil() == null ? null : next.getUntil().plusDays(1));
  }

  private void change(long worker, EventKind kind, LocalDate day, String words, String clash, String statement, Object... args) {
    var community = desk.editable(worker);
    try {
      Sql.on(database).update(statement, args);
    } catch (Sql.SqlFailure failure) {
      if (OVERLAP.equals(failure.sqlState()) || TWICE.equals(failure.sqlState())) throw Refusal.conflict(clash);
      throw failure;
    }
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, kind, day, words));
  }
}
