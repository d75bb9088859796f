package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.DeclareBase;
import shanzhi.staff.workers.boundary.EventKind;

/** How declared contribution bases are kept, one from the sheet or a whole year's from a workbook. */
@ApplicationScoped
public class Bases {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Whose base. */
  public record Declared(long worker, String number, String community, DeclareBase base) {}

  public Optional<Fault> fault(DeclareBase base) {
    var first = from(base);
    var end = until(base);
    if (!end.isAfter(first)) return Optional.of(Fault.invalid("终止月份", "base.ends-before", base.getUntil()));
    return end.isAfter(first.plusYears(1)) ? Optional.of(Fault.invalid("终止月份", "base.longer-than-year")) : Optional.empty();
  }

  public void put(List<Declared> all) {
    var now = clock.instant();
    var caller = jurisdiction.caller();
    try {
      Sql.on(database).batch("""
          insert into staff.contribution_base (worker, kind, year, valid_from, valid_to, amount, announced_on, document, recorded_by, recorded_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", all.stream().map(one -> new Object[] {one.worker(), one.base().getKind(), one.base().getYear(), from(one.base()), until(one.base()),
              one.base().getAmount(), one.base().getAnnouncedOn(), one.base().getDocument(), caller, now}).toList());
    } catch (Sql.SqlFailure failure) {
      if ("23505".equals(failure.sqlState())) throw Refusal.conflict("base.there");
      throw failure;
    }
    chronicle.recordAll(all.stream().map(one -> new Chronicle.Deed(one.worker(), one.number(), one.community(), EventKind.BASE, from(one.base()),
        one.base().getKind().title() + " " + one.base().getYear() + " 年度")).toList());
  }

  static LocalDate from(DeclareBase base) { return base.getFrom().withDayOfMonth(1); }

  static LocalDate until(DeclareBase base) { return base.getUntil().withDayOfMonth(1).plusMonths(1); }
}
