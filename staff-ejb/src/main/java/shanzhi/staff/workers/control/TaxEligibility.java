package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.control.TaxBook;

/**
 * Who may have which basic deduction in a year. The full one takes a whole year before with the same employer and no more than the limit from it
 * (公告2020年第19号); that of the year to date takes a first wage of the year (公告2020年第13号). What is known against it refuses; what is
 * not known here is told.
 */
@ApplicationScoped
public class TaxEligibility {

  private static final String LIMIT = "FLAT_INCOME_LIMIT";
  private static final int WHOLE_YEAR = 12;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject TaxBook taxes;

  private record Paid(BigDecimal income, int months) {}

  /** @return key of what HR has to see to; null where all is known; @throws Refusal tax.flat-months, tax.flat-income, tax.not-first-wage (409), worker.no-posting (409) */
  public String ask(long worker, TaxOption option, LocalDate month) {
    return switch (option) {
      case NONE -> null;
      case FLAT_60000 -> flat(worker, unit(worker, month), month);
      case YEAR_TO_DATE -> first(worker, unit(worker, month), month);
    };
  }

  private String flat(long worker, long unit, LocalDate month) {
    int before = month.getYear() - 1;
    long months = sql().number("""
        select count(distinct m) from staff.posting p, generate_series(make_date(?, 1, 1)::timestamp, make_date(?, 12, 1), interval '1 month') m
         where p.worker = ? and p.unit = ? and p.valid_from < m + interval '1 month' and (p.valid_to is null or p.valid_to > m)""", before, before, worker, unit);
    Refusal.unless(months == WHOLE_YEAR, "tax.flat-months", String.valueOf(before), months);
    var paid = paid(worker, unit, before);
    var limit = taxes.tables().amount(LIMIT, month);
    if (limit == null) throw Refusal.invalid("tax.option-not-in-force", TaxOption.FLAT_60000.title());
    Refusal.unless(paid.income().compareTo(limit) <= 0, "tax.flat-income", String.valueOf(before), paid.income(), limit);
    return paid.months() < WHOLE_YEAR ? "tax.flat-unproven" : null;
  }

  /** Everything of a year before deductions, the year-end bonus with it, and of how many months something is known. */
  private Paid paid(long worker, long unit, int year) {
    return sql().one("""
        with opening as (select income, extract(month from until)::int as months from staff.payroll_opening where unit = ? and worker = ? and year = ? order by id desc limit 1)
        select coalesce(sum(s.gross), 0) + coalesce((select income from opening), 0) as income,
               count(distinct s.pay_month) filter (where s.purpose = 'MONTHLY') + coalesce((select months from opening), 0) as months
          from staff.payslip s where s.unit = ? and s.worker = ? and s.tax_year = ?""", row -> new Paid(row.as("income", BigDecimal.class), row.number("months")),
        unit, worker, year, unit, worker, year).orElseThrow();
  }

  private String first(long worker, long unit, LocalDate month) {
    var january = month.withDayOfYear(1);
    long earlier = sql().number("""
        select (select count(*) from staff.posting p where p.worker = ? and (p.valid_to is null or p.valid_to > ?) and (p.valid_from < ? or p.unit <> ? and p.valid_from < ?))
             + (select count(*) from staff.payslip s where s.worker = ? and s.tax_year = ? and s.unit <> ?)""",
        worker, january, january, unit, month.plusMonths(1), worker, month.getYear(), unit);
    Refusal.unless(earlier == 0, "tax.not-first-wage", String.valueOf(month.getYear()));
    return "tax.first-wage-declared";
  }

  /** With whom the person is in a month. */
  private long unit(long worker, LocalDate month) {
    return sql().one("select unit from staff.posting where worker = ? and valid_from < ? and (valid_to is null or valid_to > ?) order by valid_from desc limit 1", row -> row.big("unit"),
        worker, month.plusMonths(1), month).orElseThrow(() -> Refusal.conflict("tax.not-employed", month));
  }

  private Sql sql() { return Sql.on(database); }
}
