package shanzhi.staff.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import shanzhi.kernel.Sql;

/**
 * A year of one person from January to the bonus, worked out with nothing of the engine: coefficients, rates and brackets are written out
 * here, the standard is raised in May, a degree found later counts from an earlier month. Only what the roster says is read.
 */
final class YearEndByHand {

  static final BigDecimal BASE = new BigDecimal("12936.00");
  static final BigDecimal RAISED = new BigDecimal("14747.04");
  static final int RAISE = 5;

  private static final int YEAR = 2025;
  private static final String[] COEFFICIENTS = "1.00 1.03 1.06 1.09 1.12 1.15 1.19 1.23 1.27 1.31 1.35 1.39 1.44 1.49 1.54 1.59 1.64 1.69".split(" ");
  private static final Map<String, int[]> POSTS = Map.of("CHIEF", new int[] {7, 18}, "DEPUTY", new int[] {4, 15}, "STAFF", new int[] {1, 12});
  private static final Map<String, Integer> DEGREES = Map.of("BACHELOR", 3, "MASTER", 5, "DOCTOR", 7);
  private static final Map<String, Integer> CERTIFICATES = Map.of("ASSISTANT", 1, "SOCIAL_WORKER", 2, "SENIOR", 3);
  private static final Map<String, String> FACTORS = Map.of("EXCELLENT", "1.2", "QUALIFIED", "1.0", "BASIC", "0.6", "FAILED", "0");
  private static final String[][] BRACKETS = {{"36000", "0.03", "0"}, {"144000", "0.10", "2520"}, {"300000", "0.20", "16920"}, {"420000", "0.25", "31920"}};
  private static final String[][] APART = {{"3000", "0.03", "0"}, {"12000", "0.10", "210"}, {"25000", "0.20", "1410"}};

  /** A degree that becomes known in one month and counts from another. */
  record Found(long worker, int known, int from, String before) {}

  /** @param apart whether the bonus is taxed by itself */
  record Year(BigDecimal gross, BigDecimal employee, BigDecimal tax, BigDecimal net, boolean apart, BigDecimal bonus) {

    String said() { return gross + " " + employee + " " + tax + " " + net; }
  }

  private record Month(String post, int years, String degree, String certificate, BigDecimal insuranceBase, BigDecimal fundBase, BigDecimal fundRate, String option, int months, BigDecimal deducted,
      int worked, int days) {

    Month with(String other) { return new Month(post, years, other, certificate, insuranceBase, fundBase, fundRate, option, months, deducted, worked, days); }
  }

  private final Sql sql;
  private final long unit;
  private final long worker;
  private final Found found;
  private final Month[] months = new Month[13];
  private BigDecimal income = zero();
  private BigDecimal employee = zero();
  private BigDecimal withheld = zero();
  private BigDecimal held = zero();

  private YearEndByHand(Sql sql, long unit, long worker, Found found) {
    this.sql = sql;
    this.unit = unit;
    this.worker = worker;
    this.found = found;
    for (int month = 1; month <= 12; month++) months[month] = read(month);
  }

  /** @param found null where nothing is found out late; @param grade of the year; null for no bonus */
  static Year of(Sql sql, long unit, long worker, Found found, String grade) { return new YearEndByHand(sql, unit, worker, found).year(grade); }

  private Year year(String grade) {
    Month last = null;
    for (int month = 1; month <= 12; month++) {
      var here = months[month];
      boolean settles = found != null && month == found.known();
      if (here == null && !settles) continue;
      if (here != null) {
        var seen = found != null && month >= found.from() && month < found.known() ? here.with(found.before()) : here;
        income = income.add(wage(seen, month));
        employee = employee.add(contributions(here));
        held = held.add(kept(seen, month));
        last = here;
      }
      if (settles) settle();
      withhold(last, month, BigDecimal.ZERO);
    }
    var bonus = grade == null || months[12] == null ? zero() : cents(held.multiply(new BigDecimal(FACTORS.get(grade))));
    boolean apart = false;
    if (bonus.signum() > 0) {
      var alone = apart(bonus);
      var before = withheld;
      withhold(last, 12, bonus);
      apart = alone.compareTo(withheld.subtract(before)) < 0;
      if (apart) withheld = before.add(alone);
      income = income.add(bonus);
    }
    return new Year(income, employee, withheld, income.subtract(employee).subtract(withheld), apart, bonus);
  }

  /** What the months before are owed once the degree is known. */
  private void settle() {
    for (int month = found.from(); month < found.known(); month++) {
      var now = months[month];
      if (now == null) continue;
      income = income.add(wage(now, month).subtract(wage(now.with(found.before()), month)));
      held = held.add(kept(now, month).subtract(kept(now.with(found.before()), month)));
    }
  }

  private void withhold(Month last, int month, BigDecimal more) {
    var off = switch (last.option()) { case "FLAT_60000" -> 60_000L; case "YEAR_TO_DATE" -> 5000L * month; default -> 5000L * last.months(); };
    var due = tax(income.add(more).subtract(employee).subtract(BigDecimal.valueOf(off)).subtract(last.deducted()));
    if (due.compareTo(withheld) > 0) withheld = due;
  }

  private Month read(int month) {
    var first = LocalDate.of(YEAR, month, 1);
    return sql.one("""
        select m.*, (select count(*) from generate_series(m.first_day, m.last_day, interval '1 day') d where extract(isodow from d) < 6) as worked,
               (select count(*) from generate_series(?::date, ?::date + interval '1 month' - interval '1 day', interval '1 day') d where extract(isodow from d) < 6) as days
          from staff.worker_month(?::bigint, ?::date, current_date) m where m.worker = ?""",
        row -> new Month(row.text("post"), row.number("service_years"), row.text("degree"), row.text("certificate"), row.as("insurance_base", BigDecimal.class), row.as("fund_base", BigDecimal.class),
            row.as("fund_rate", BigDecimal.class), row.text("tax_option"), row.number("months_here"), row.as("deduction_to_date", BigDecimal.class), row.number("worked"), row.number("days")),
        first, first, unit, first, worker).orElse(null);
  }

  private static BigDecimal standard(Month month, int number) {
    var range = POSTS.get(month.post());
    int grade = Math.min(range[1], range[0] + (month.years() + DEGREES.getOrDefault(String.valueOf(month.degree()), 0)) / 3 + CERTIFICATES.getOrDefault(String.valueOf(month.certificate()), 0));
    return cents((number < RAISE ? BASE : RAISED).multiply(new BigDecimal(COEFFICIENTS[grade - 1])));
  }

  private static BigDecimal missed(Month month) {
    int missed = month.days() - month.worked();
    return missed > month.worked() ? new BigDecimal("21.75").subtract(BigDecimal.valueOf(month.worked())) : BigDecimal.valueOf(missed);
  }

  private static BigDecimal wage(Month month, int number) {
    var basic = cents(standard(month, number).multiply(new BigDecimal("0.8")));
    return basic.subtract(cents(basic.multiply(missed(month)).divide(new BigDecimal("21.75"), 20, RoundingMode.HALF_UP)));
  }

  private static BigDecimal kept(Month month, int number) {
    var share = BigDecimal.ONE.subtract(missed(month).divide(new BigDecimal("21.75"), 30, RoundingMode.HALF_UP));
    return cents(standard(month, number).multiply(new BigDecimal("0.2")).multiply(share));
  }

  private static BigDecimal contributions(Month month) {
    var base = clamp(month.insuranceBase());
    var fund = clamp(month.fundBase()).multiply(month.fundRate()).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    return cents(base.multiply(new BigDecimal("0.08"))).add(cents(base.multiply(new BigDecimal("0.02")))).add(cents(base.multiply(new BigDecimal("0.004")))).add(fund).setScale(2);
  }

  private static BigDecimal clamp(BigDecimal base) { return base.max(new BigDecimal("4071")).min(new BigDecimal("20355")); }

  private static BigDecimal tax(BigDecimal taxable) { return taxable.signum() <= 0 ? zero() : by(BRACKETS, taxable, taxable); }

  private static BigDecimal apart(BigDecimal bonus) { return by(APART, bonus.divide(BigDecimal.valueOf(12), 20, RoundingMode.HALF_UP), bonus); }

  private static BigDecimal by(String[][] table, BigDecimal picks, BigDecimal amount) {
    for (var line : table) if (picks.compareTo(new BigDecimal(line[0])) <= 0) return cents(amount.multiply(new BigDecimal(line[1])).subtract(new BigDecimal(line[2])));
    throw new IllegalStateException("more than anybody here earns");
  }

  private static BigDecimal cents(BigDecimal amount) { return amount.setScale(2, RoundingMode.HALF_UP); }

  private static BigDecimal zero() { return new BigDecimal("0.00"); }
}
