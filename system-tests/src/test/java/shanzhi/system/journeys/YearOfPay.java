package shanzhi.system.journeys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.system.RunningSuite;

/**
 * The year 2025 of a town added up with nothing of the engine: standards, rates and brackets are written out here. Only who worked
 * when, in which post and with which papers comes from the roster.
 */
final class YearOfPay {

  /** Whose paper came late, and who goes. */
  record Those(long late, long leaver) {}

  private static final Map<String, String> FIRST = Map.of("CHIEF", "3800", "DEPUTY", "3480", "STAFF", "3200");
  private static final Map<String, String> FROM_JULY = Map.of("CHIEF", "11000", "DEPUTY", "3967.20", "STAFF", "3648");
  private static final int[][] SERVICE = {{20, 900}, {15, 700}, {12, 520}, {9, 360}, {6, 220}, {3, 100}, {0, 0}};
  private static final Map<String, String> PAPERS = Map.of("ASSISTANT", "200", "SOCIAL_WORKER", "300", "SENIOR", "500");
  private static final String[][] BRACKETS = {{"36000", "0.03", "0"}, {"144000", "0.10", "2520"}};
  private static final String UNIT = "(select id from staff.paying_unit where name like '%' || ? || '%')";

  private YearOfPay() {}

  static Those people(String town) throws SQLException {
    var staff = rows("""
        select worker from staff.worker_month(%s, '2025-01-01', current_date) m
         where post = 'STAFF' and certificate is null and entered_on < '2024-01-01' and left_on is null
           and (select c.valid_from <= '2025-01-01' and (c.valid_to is null or c.valid_to > '2025-09-01') from staff.contract c where c.worker = m.worker order by c.valid_from desc limit 1)
           and (select count(*) from staff.posting p where p.worker = m.worker) = 1 order by worker""".formatted(UNIT), row -> row.getString(1), town);
    return new Those(Long.parseLong(staff.get(0)), Long.parseLong(staff.get(1)));
  }

  static List<String> workers(String town) throws SQLException {
    return rows("select distinct worker from staff.payslip where unit = " + UNIT + " and tax_year = 2025", row -> row.getString(1), town);
  }

  /** @return gross, contributions, tax and net of the year as slips say it */
  static String paid(String town, String worker) throws SQLException {
    return rows("select sum(gross) || ' ' || sum(employee) || ' ' || sum(tax) || ' ' || sum(net) from staff.payslip where unit = " + UNIT + " and worker = ?::bigint and tax_year = 2025", row -> row.getString(1), town, worker).get(0);
  }

  static List<String> monthsOf(String town, long worker, String paidIn, int correction) throws SQLException {
    return rows("select extract(month from for_month)::int from staff.payslip_part where unit = " + UNIT + " and worker = ?::bigint and pay_month = ?::date and correction = ?::int order by for_month",
        row -> row.getString(1), town, String.valueOf(worker), paidIn, String.valueOf(correction));
  }

  static String lastMonth(String town, long worker) throws SQLException {
    return rows("select extract(month from max(pay_month))::int from staff.payslip where unit = " + UNIT + " and worker = ?::bigint", row -> row.getString(1), town, String.valueOf(worker)).get(0);
  }

  private record Month(String post, int years, String paper, BigDecimal insurance, BigDecimal fund, BigDecimal fundRate, int here, BigDecimal deducted, int worked, int days) {}

  static String byHand(String town, String worker) throws SQLException {
    // a late difference is taxed when it is paid: what counts for a month's tax is what was paid by then
    var paid = rows("select gross, employee from staff.payslip where unit = " + UNIT + " and worker = ?::bigint and tax_year = 2025 order by pay_month",
        row -> new BigDecimal[] {row.getBigDecimal(1), row.getBigDecimal(2)}, town, worker);
    var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.00")};
    var income = BigDecimal.ZERO;
    for (int i = 0; i < paid.size(); i++) {
      var month = month(town, worker, "2025-%02d-01".formatted(i + 1));
      sums[0] = sums[0].add(wage(month, i < 6 ? FIRST : FROM_JULY));
      sums[1] = sums[1].add(contributions(month));
      income = income.add(paid.get(i)[0]).subtract(paid.get(i)[1]);
      sums[2] = sums[2].max(tax(income.subtract(BigDecimal.valueOf(5000L * month.here())).subtract(month.deducted())));
    }
    return sums[0] + " " + sums[1] + " " + sums[2] + " " + sums[0].subtract(sums[1]).subtract(sums[2]);
  }

  private static Month month(String town, String worker, String first) throws SQLException {
    return rows("""
        select m.*, (select count(*) from generate_series(m.first_day, m.last_day, interval '1 day') d where extract(isodow from d) < 6) as worked,
               (select count(*) from generate_series(?::date, ?::date + interval '1 month' - interval '1 day', interval '1 day') d where extract(isodow from d) < 6) as days
          from staff.worker_month(%s, ?::date, current_date) m where m.worker = ?::bigint""".formatted(UNIT),
        row -> new Month(row.getString("post"), row.getInt("service_years"), row.getString("certificate"), row.getBigDecimal("insurance_base"), row.getBigDecimal("fund_base"), row.getBigDecimal("fund_rate"),
            row.getInt("months_here"), row.getBigDecimal("deduction_to_date"), row.getInt("worked"), row.getInt("days")), first, first, town, first, worker).get(0);
  }

  private static BigDecimal wage(Month month, Map<String, String> posts) {
    int steps = 0;
    for (var step : SERVICE) if (month.years() >= step[0]) { steps = step[1]; break; }
    var standard = new BigDecimal(posts.get(month.post())).add(BigDecimal.valueOf(steps)).add(new BigDecimal(month.paper() == null ? "0" : PAPERS.get(month.paper())));
    int missed = month.days() - month.worked();
    var off = missed > month.worked() ? new BigDecimal("21.75").subtract(BigDecimal.valueOf(month.worked())) : BigDecimal.valueOf(missed);
    return cents(standard).subtract(cents(standard.multiply(off).divide(new BigDecimal("21.75"), 20, RoundingMode.HALF_UP)));
  }

  private static BigDecimal contributions(Month month) {
    var base = clamp(month.insurance());
    return cents(base.multiply(new BigDecimal("0.08"))).add(cents(base.multiply(new BigDecimal("0.02")))).add(cents(base.multiply(new BigDecimal("0.004"))))
        .add(clamp(month.fund()).multiply(month.fundRate()).movePointLeft(2).setScale(0, RoundingMode.HALF_UP));
  }

  /** Floor and ceiling of the contribution year. */
  private static BigDecimal clamp(BigDecimal base) { return base.max(new BigDecimal("4071")).min(new BigDecimal("20355")); }

  private static BigDecimal tax(BigDecimal taxable) {
    if (taxable.signum() <= 0) return new BigDecimal("0.00");
    for (var line : BRACKETS) if (taxable.compareTo(new BigDecimal(line[0])) <= 0) return cents(taxable.multiply(new BigDecimal(line[1])).subtract(new BigDecimal(line[2])));
    throw new IllegalStateException("more than anybody here earns");
  }

  private static BigDecimal cents(BigDecimal amount) { return amount.setScale(2, RoundingMode.HALF_UP); }

  private interface Read<T> { T of(ResultSet row) throws SQLException; }

  private static <T> List<T> rows(String query, Read<T> read, String... arguments) throws SQLException {
    try (var connection = RunningSuite.get().database(); var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) statement.setString(i + 1, arguments[i]);
      var found = new ArrayList<T>();
      try (var row = statement.executeQuery()) {
        while (row.next()) found.add(read.of(row));
      }
      return found;
    }
  }
}
