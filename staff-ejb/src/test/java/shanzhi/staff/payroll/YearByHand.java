package shanzhi.staff.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shanzhi.kernel.Sql;

/** The year 2025 of one person added up with nothing of the engine: coefficients, rates and brackets are written out here. */
final class YearByHand {

  private static final String[] COEFFICIENTS = "1.00 1.03 1.06 1.09 1.12 1.15 1.19 1.23 1.27 1.31 1.35 1.39 1.44 1.49 1.54 1.59 1.64 1.69".split(" ");
  private static final Map<String, int[]> POSTS = Map.of("CHIEF", new int[] {7, 18}, "DEPUTY", new int[] {4, 15}, "STAFF", new int[] {1, 12});
  private static final Map<String, Integer> DEGREES = Map.of("BACHELOR", 3, "MASTER", 5, "DOCTOR", 7);
  private static final Map<String, Integer> CERTIFICATES = Map.of("ASSISTANT", 1, "SOCIAL_WORKER", 2, "SENIOR", 3);
  private static final String[][] BRACKETS = {{"36000", "0.03", "0"}, {"144000", "0.10", "2520"}, {"300000", "0.20", "16920"}, {"420000", "0.25", "31920"}};

  private YearByHand() {}

  private record Month(String post, int years, String degree, String certificate, BigDecimal insuranceBase, BigDecimal fundBase, BigDecimal fundRate, String option, int months, BigDecimal deducted,
      int worked, int days) {}

  /** @return gross, contributions, tax and net of the year, as they stand in the database */
  static String of(Sql sql, long unit, long worker) {
    var gross = new BigDecimal("0.00");
    var employee = new BigDecimal("0.00");
    var withheld = new BigDecimal("0.00");
    // wages and contributions of months found out later are paid later: what counts for a month's tax is what was paid by then
    List<BigDecimal[]> paid = sql.list("select gross, employee from staff.payslip where unit = ? and worker = ? and tax_year = 2025 order by pay_month",
        row -> new BigDecimal[] {row.as("gross", BigDecimal.class), row.as("employee", BigDecimal.class)}, unit, worker);
    var income = BigDecimal.ZERO;
    var contributions = BigDecimal.ZERO;
    for (int month = 1; month <= paid.size(); month++) {
      var one = month(sql, unit, worker, LocalDate.of(2025, month, 1));
      gross = gross.add(wage(one));
      employee = employee.add(contributions(one));
      income = income.add(paid.get(month - 1)[0]);
      contributions = contributions.add(paid.get(month - 1)[1]);
      var off = Objects.equals(one.option(), "FLAT_60000") ? BigDecimal.valueOf(60_000) : BigDecimal.valueOf(5000L * (Objects.equals(one.option(), "YEAR_TO_DATE") ? month : one.months()));
      var due = tax(income.subtract(contributions).subtract(off).subtract(one.deducted()));
      if (due.compareTo(withheld) > 0) withheld = due;
    }
    return gross + " " + employee + " " + withheld + " " + gross.subtract(employee).subtract(withheld);
  }

  private static Month month(Sql sql, long unit, long worker, LocalDate first) {
    return sql.one("""
        select m.*, (select count(*) from generate_series(m.first_day, m.last_day, interval '1 day') d where extract(isodow from d) < 6) as worked,
               (select count(*) from generate_series(?::date, ?::date + interval '1 month' - interval '1 day', interval '1 day') d where extract(isodow from d) < 6) as days
          from staff.worker_month(?::bigint, ?::date, current_date) m where m.worker = ?""",
        row -> new Month(row.text("post"), row.number("service_years"), row.text("degree"), row.text("certificate"), row.as("insurance_base", BigDecimal.class), row.as("fund_base", BigDecimal.class),
            row.as("fund_rate", BigDecimal.class), row.text("tax_option"), row.number("months_here"), row.as("deduction_to_date", BigDecimal.class), row.number("worked"), row.number("days")),
        first, first, unit, first, worker).orElseThrow();
  }

  private static BigDecimal wage(Month month) {
    var range = POSTS.get(month.post());
    int grade = Math.min(range[1], range[0] + (month.years() + DEGREES.getOrDefault(String.valueOf(month.degree()), 0)) / 3 + CERTIFICATES.getOrDefault(String.valueOf(month.certificate()), 0));
    var standard = cents(new BigDecimal("15504.00").multiply(new BigDecimal(COEFFICIENTS[grade - 1])));
    var basic = cents(standard.multiply(new BigDecimal("0.8")));
    if (month.worked() == month.days()) return basic;
    int missed = month.days() - month.worked();
    var off = missed > month.worked() ? new BigDecimal("21.75").subtract(BigDecimal.valueOf(month.worked())) : BigDecimal.valueOf(missed);
    return basic.subtract(cents(basic.multiply(off).divide(new BigDecimal("21.75"), 20, RoundingMode.HALF_UP)));
  }

  private static BigDecimal contributions(Month month) {
    var base = clamp(month.insuranceBase());
    var fund = clamp(month.fundBase()).multiply(month.fundRate()).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    return cents(base.multiply(new BigDecimal("0.08"))).add(cents(base.multiply(new BigDecimal("0.02")))).add(cents(base.multiply(new BigDecimal("0.004")))).add(fund);
  }

  private static BigDecimal clamp(BigDecimal base) { return base.max(new BigDecimal("4071")).min(new BigDecimal("20355")); }

  private static BigDecimal tax(BigDecimal taxable) {
    if (taxable.signum() <= 0) return new BigDecimal("0.00");
    for (var line : BRACKETS) if (taxable.compareTo(new BigDecimal(line[0])) <= 0) return cents(taxable.multiply(new BigDecimal(line[1])).subtract(new BigDecimal(line[2])));
    throw new IllegalStateException("more than anybody here earns");
  }

  private static BigDecimal cents(BigDecimal amount) { return amount.setScale(2, RoundingMode.HALF_UP); }
}
