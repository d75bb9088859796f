package shanzhi.staff.planning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.boundary.WorkerMonth;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.MonthRow;

/** Who is there in each of the months, as it is known today: postings that are open go on, and years of service with them. */
@ApplicationScoped
public class PlanRoster {

  private static final String ROWS = """
      select m.*, exists (select from staff.posting b where b.worker = m.worker and b.unit <> m.unit and b.valid_from > m.last_day
                             and b.valid_from < (?::date + interval '1 month')::date) as elsewhere
        from staff.worker_month(?::bigint, ?::date, ?::date) m where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** One person with one unit in a month. @param elsewhere another unit employs them later in the month */
  record Somebody(List<WorkerMonth> rows, boolean elsewhere) {

    WorkerMonth last() { return rows.get(rows.size() - 1); }

    boolean whole(YearMonth month) { return rows.get(0).first().equals(month.atDay(1)) && last().last().equals(month.atEndOfMonth()); }
  }

  private record Key(long worker, long unit) {}

  private record Row(WorkerMonth month, boolean elsewhere) {}

  /**
   * @param area null with a unit; @param reach as far as the caller may look
   * @param stays whoever is there in the first month stays
   */
  List<List<Somebody>> months(String area, Long unit, Reach reach, List<YearMonth> months, boolean stays, LocalDate knownOn) {
    var all = new ArrayList<List<Somebody>>();
    Map<Key, Somebody> before = null;
    for (var month : months) {
      var there = month(area, unit, reach, month, knownOn);
      if (stays && before != null) there = staying(before, there, month);
      all.add(List.copyOf(there.values()));
      before = there;
    }
    return all;
  }

  private Map<Key, Somebody> month(String area, Long unit, Reach reach, YearMonth month, LocalDate knownOn) {
    var first = month.atDay(1);
    var args = new ArrayList<Object>();
    Collection<Object> more = args;
    more.add(first);
    more.add(unit);
    more.add(first);
    more.add(knownOn);
    var where = (area == null ? "true" : GroundSql.under("m", Territory.of(area), args)) + (unit == null ? " and " + reach.sql(GroundSql.of("m"), args) : "");
    var rows = new LinkedHashMap<Key, List<Row>>();
    for (var one : Sql.on(database).list(ROWS + where + " order by m.worker, m.first_day", row -> new Row(MonthRow.read(row), row.yes("elsewhere")), args)) {
      rows.computeIfAbsent(new Key(one.month().worker(), one.month().unit()), none -> new ArrayList<>(1)).add(one);
    }
    var all = new LinkedHashMap<Key, Somebody>();
    rows.forEach((key, list) -> all.put(key, new Somebody(list.stream().map(Row::month).toList(), list.get(list.size() - 1).elsewhere())));
    return all;
  }

  /** Whoever is gone, or only there for days, is there for the whole month as in the month before; nobody is new. */
  private static Map<Key, Somebody> staying(Map<Key, Somebody> before, Map<Key, Somebody> now, YearMonth month) {
    var all = new LinkedHashMap<Key, Somebody>();
    before.forEach((key, old) -> {
      var there = now.get(key);
      all.put(key, there != null && there.whole(month) ? there : new Somebody(List.of(carried(old.last(), month)), false));
    });
    return all;
  }

  private static WorkerMonth carried(WorkerMonth one, YearMonth month) {
    var since = one.serviceSince().plusDays(one.interruptedDays()).plusYears(one.failedYears());
    int years = Math.max(0, Period.between(since, month.atDay(1)).getYears());
    return new WorkerMonth(one.posting(), one.worker(), one.number(), one.name(), one.unit(), one.county(), one.town(), one.community(), one.post(), one.startGrade(), month.atDay(1),
        month.atEndOfMonth(), one.enteredOn(), null, one.hereSince(), month.getMonthValue(), one.serviceSince(), one.interruptedDays(), one.failedYears(), years, one.degree(), one.certificate(),
        one.taxOption(), BigDecimal.ZERO, BigDecimal.ZERO, one.insured(), one.fund(), one.fundRate(), one.injuryClass(), one.insuranceBase(), one.insuranceAnnounced(), one.fundBase(),
        one.fundAnnounced(), one.bankAccount(), null, null, null, null, List.of());
  }
}
