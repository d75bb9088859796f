package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.insurance.control.InsuranceBook;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxBook;
import shanzhi.staff.workers.control.MonthRow;

/** Reads what a run is calculated from: people, rules, earlier months, and where each person stands. Sets, never one person at a time. */
@ApplicationScoped
public class GroundBook {

  private static final String MONTH = "select m.* from staff.worker_month(?::bigint, ?::date, ?::date) m order by m.worker, m.first_day";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook policies;
  @Inject InsuranceBook insurance;
  @Inject TaxBook taxes;
  @Inject GrantBook grants;
  @Inject MendedGrades mended;

  private record Head(int attempt, long unit, String county, String area, YearMonth month, RunPurpose purpose, String policy, LocalDate knownOn, String paper, BonusWay way) {}

  /** A locked run of an earlier month. */
  private record Past(YearMonth month, String policy, LocalDate knownOn) {}

  private record Paid(long worker, int correction, PayInput input, Map<String, Item> items) {}

  /** @throws Refusal pay-policy.none-in-force (409) */
  Ground of(long run) {
    var head = sql().one("select r.*, coalesce(r.town, r.county) as area from staff.payroll_run r where id = ?",
        row -> new Head(row.number("attempt"), row.big("unit"), row.text("county"), row.text("area"), YearMonth.from(row.as("month", LocalDate.class)), RunPurpose.valueOf(row.text("purpose")),
            row.text("policy_code"), row.as("known_on", LocalDate.class), row.text("paper_key"), row.text("bonus_way") == null ? null : BonusWay.valueOf(row.text("bonus_way"))), run).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    var people = new ArrayList<>(people(head, head.month()));
    var earlier = new HashMap<Long, List<Retro>>();
    var ways = new HashMap<Long, BonusWay>();
    Map<Long, AppraisalGrade> grades = Map.of();
    Map<Long, Grant> granted = Map.of();
    switch (head.purpose()) {
      case MONTHLY -> people.addAll(earlier(run, head, people, earlier));
      case YEAR_END -> {
        people.addAll(kept(head, people));
        grades = grades(head, people);
        sql().list("select worker, way from staff.bonus_way where run = ?", row -> ways.put(row.big("worker"), BonusWay.valueOf(row.text("way"))), run);
      }
      case BONUS -> {
        granted = grants.of(run);
        granted(head, people, granted.keySet());
        granted.keySet().forEach(worker -> ways.put(worker, head.way()));
      }
    }
    people.sort(Comparator.comparingLong(Person::worker));
    return new Ground(run, head.attempt(), head.unit(), head.area(), head.month(), head.purpose(), head.knownOn(), reckoner(head, head.month(), head.policy(), head.purpose()), List.copyOf(people), earlier,
        elsewhere(head.unit(), head.month()), ways, grades, head.paper() == null ? "" : head.paper(), granted,
        sql().number("select count(*) from staff.payroll_run where unit = ? and purpose = 'MONTHLY' and month = ? and not dropped", head.unit(), head.month().minusMonths(1).atDay(1)) > 0, new Ground.Thresholds(rule("DIFFERENCE_PERCENT", head.month()), rule("DIFFERENCE_YUAN", head.month())));
  }

  private List<Person> people(Head head, YearMonth month) { return Person.of(sql().list(MONTH, MonthRow::read, head.unit(), month.atDay(1), head.knownOn())); }

  /** Whoever has left the unit in the year and had performance pay kept by it: nobody else will ever pay that. */
  private List<Person> kept(Head head, List<Person> present) {
    int year = head.month().getYear();
    var here = new HashSet<Long>();
    present.forEach(one -> here.add(one.worker()));
    var left = sql().list("""
        select k.worker, least(max(p.valid_to) - 1, ?::date) as last_day
          from (select worker, held from staff.payslip where unit = ? and tax_year = ?
                union all select worker, held from (select distinct on (worker) worker, held from staff.payroll_opening where unit = ? and year = ? order by worker, id desc) o) k
          join staff.posting p on p.worker = k.worker and p.unit = ? and p.valid_from <= ?
         where not (k.worker = any (?::bigint[])) group by k.worker having sum(k.held) > 0 and count(*) filter (where p.valid_to is null) = 0""",
        row -> Map.entry(row.big("worker"), YearMonth.from(row.as("last_day", LocalDate.class))), head.month().atEndOfMonth(), head.unit(), year, head.unit(), year, head.unit(), head.month().atEndOfMonth(), here);
    return gone(head, left);
  }

  /** As they stood in their last month with the unit. */
  private List<Person> gone(Head head, List<Map.Entry<Long, YearMonth>> left) {
    var gone = new ArrayList<Person>();
    for (var month : left.stream().map(Map.Entry::getValue).distinct().toList()) {
      var whose = left.stream().filter(one -> one.getValue().equals(month)).map(Map.Entry::getKey).collect(Collectors.toSet());
      people(head, month).stream().filter(person -> whose.contains(person.worker())).forEach(person -> gone.add(person.left()));
    }
    return gone;
  }

  /** Leaves those the paper gives something, and adds those of them who are not with the unit in the month: nobody is forgotten. */
  private void granted(Head head, List<Person> people, Set<Long> workers) {
    people.removeIf(person -> !workers.contains(person.worker()));
    var missing = new HashSet<>(workers);
    people.forEach(person -> missing.remove(person.worker()));
    if (missing.isEmpty()) return;
    people.addAll(gone(head, grants.lastMonths(head.unit(), missing, head.month().atEndOfMonth())));
    people.forEach(person -> missing.remove(person.worker()));
    missing.forEach(worker -> people.add(new Person(worker, List.of(), true)));
  }

  /** Grades of the year that people without one of this unit were given by another one that employed them in it: whoever moved is appraised where they are at its end. */
  private Map<Long, AppraisalGrade> grades(Head head, List<Person> people) {
    var grades = new HashMap<Long, AppraisalGrade>();
    var whose = people.stream().filter(person -> person.last().yearGrade() == null).map(Person::worker).toList();
    if (whose.isEmpty()) return grades;
    int year = head.month().getYear();
    sql().list("""
        select distinct on (a.worker) a.worker, a.grade from staff.appraisal a join staff.appraisal_round r on r.id = a.round and r.month is null and r.year = ? and r.published_on <= ?
         where a.worker = any (?::bigint[]) and exists (select from staff.posting p where p.worker = a.worker and p.unit = r.unit and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?))
         order by a.worker, r.published_on desc, a.id desc""", row -> grades.put(row.big("worker"), AppraisalGrade.valueOf(row.text("grade"))),
        year, head.knownOn(), whose, LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1));
    return grades;
  }

  private Reckoner reckoner(Head head, YearMonth month, String policy, RunPurpose purpose) {
    var named = policies.inForce(head.county(), month).stream().filter(one -> one.code().equals(policy)).findFirst()
        .orElseThrow(() -> Refusal.conflict("pay-policy.none-in-force", policy, month));
    return new Reckoner(policies.plan(named.id()), named.id(), month, purpose, insurance.of(head.area(), month, head.knownOn()), taxes.of(month));
  }

  /**
   * Everybody whose earlier months rest on something else by what is known now. Most people have none, so only these are worked out.
   *
   * @param found is filled, by worker
   * @return those of them who have left the unit, and are owed something or owe it
   */
  private List<Person> earlier(long run, Head head, List<Person> present, Map<Long, List<Retro>> found) {
    var from = head.month().minusMonths(rule("RETRO_MONTHS", head.month()).intValue());
    var here = new HashSet<Long>();
    present.forEach(one -> here.add(one.worker()));
    var pasts = sql().list("""
        select month, policy_code, known_on from staff.payroll_run
         where unit = ? and purpose = 'MONTHLY' and month >= ? and month < ? and state in ('APPROVED', 'SENT', 'RECONCILED') order by month""",
        row -> new Past(YearMonth.from(row.as("month", LocalDate.class)), row.text("policy_code"), row.as("known_on", LocalDate.class)), head.unit(), from.atDay(1), head.month().atDay(1));
    var gone = new HashMap<Long, Person>();
    for (var past : pasts) changed(head, past, found, person -> { if (!here.contains(person.worker())) gone.put(person.worker(), person.left()); });
    mended(run, head, from, found, person -> { if (!here.contains(person.worker())) gone.put(person.worker(), person.left()); });
    gone.keySet().removeIf(worker -> found.get(worker).stream().allMatch(Retro::isNothing) && found.remove(worker) != null);
    return List.copyOf(gone.values());
  }

  /** @param whose is told of everybody of that month, in order of months: who has left stands as in the last one */
  private void changed(Head head, Past past, Map<Long, List<Retro>> found, Consumer<Person> whose) {
    var paid = paid(head.unit(), past.month());
    var reckoner = reckoner(head, past.month(), past.policy(), RunPurpose.MONTHLY);
    // a rate announced late moves everybody, whatever their own facts
    boolean otherRates = !insurance.of(head.area(), past.month(), past.knownOn()).isLike(insurance.of(head.area(), past.month(), head.knownOn()));
    var elsewhere = elsewhere(head.unit(), past.month());
    for (var person : people(head, past.month())) {
      var before = paid.get(person.worker());
      if (before == null) continue;
      PayInput now;
      try {
        now = PersonFacts.of(person, past.month(), reckoner.plan(), reckoner.policy(), elsewhere.contains(person.worker()));
      } catch (Refusal unclear) {
        continue;   // the present month says the same of the person, and sets them aside
      }
      if (!otherRates && now.basedOn(before.input().socialBase(), before.input().fundBase()).equals(before.input())) continue;
      found.computeIfAbsent(person.worker(), none -> new ArrayList<>()).add(new Retro(reckoner, before.correction(), before.input(), before.items(), now));
      whose.accept(person);
    }
  }

  /** Year-end pay whose grade was mended after it was approved. @param whose is told of everybody, as they stood when it was paid */
  private void mended(long run, Head head, YearMonth from, Map<Long, List<Retro>> found, Consumer<Person> whose) {
    var all = mended.of(run, head.unit(), from.atDay(1), head.month().atDay(1), head.knownOn());
    var reckoners = new HashMap<String, Reckoner>();
    for (var one : all) {
      var reckoner = reckoners.computeIfAbsent(one.before().policy() + " " + one.month(), none -> new Reckoner(policies.plan(one.before().policy()), one.before().policy(), one.month(), RunPurpose.YEAR_END,
          insurance.of(head.area(), one.month(), head.knownOn()), taxes.of(one.month())));
      found.computeIfAbsent(one.worker(), none -> new ArrayList<>()).add(new Retro(reckoner, one.correction(), one.before(), one.paid(), one.now()));
    }
    gone(head, all.stream().map(one -> Map.entry(one.worker(), YearMonth.from(one.before().last()))).toList()).forEach(whose);
  }

  private Map<Long, Paid> paid(long unit, YearMonth month) {
    var all = new HashMap<Long, Paid>();
    sql().list("""
        select distinct on (p.worker) p.worker, p.correction, p.input::text as input, p.items::text as items, s.codes, s.kinds, s.amounts, array_positions(s.months, s.pay_month) as own
          from staff.payslip_part p join staff.payslip s on s.id = p.slip
         where p.unit = ? and p.for_month = ? and p.purpose = 'MONTHLY' order by p.worker, p.correction desc""",
        row -> all.put(row.big("worker"), new Paid(row.big("worker"), row.number("correction"), PayInput.of(JsonText.readObject(row.text("input"))), items(row))), unit, month.atDay(1));
    return all;
  }

  /** What a month came to: a correction says it, the month itself has it in its slip. */
  private static Map<String, Item> items(Sql.Row row) throws java.sql.SQLException { return row.text("items") != null ? Item.of(JsonText.readObject(row.text("items"))) : Item.of(row); }

  /** Who begins with another unit within the month after leaving this one. */
  private Set<Long> elsewhere(long unit, YearMonth month) {
    var next = month.plusMonths(1).atDay(1);
    return new HashSet<>(sql().list("""
        select distinct a.worker from staff.posting a join staff.posting b on b.worker = a.worker and b.unit <> a.unit and b.valid_from >= a.valid_to and b.valid_from < ?
         where a.unit = ? and a.valid_to > ? and a.valid_to < ?""", row -> row.big("worker"), next, unit, month.atDay(1), next));
  }

  /** Where people of a slice stand before this run. */
  Map<Long, Standing> standing(Ground ground, List<Long> workers) {
    var sums = openings(ground, workers);
    var held = new HashMap<Long, BigDecimal>();
    sums.forEach((worker, one) -> held.put(worker, one.held()));
    var totals = new HashMap<Long, TaxSum>();
    sums.forEach((worker, one) -> totals.put(worker, one.sum()));
    sql().list("""
        select distinct on (worker) *, sum(held) over (partition by worker) as held_so_far from staff.payslip
         where unit = ? and tax_year = ? and worker = any (?::bigint[]) and run <> ? order by worker, pay_month desc, id desc""",
        row -> {
          long worker = row.big("worker");
          totals.put(worker, sum(row));
          return held.merge(worker, row.as("held_so_far", BigDecimal.class), BigDecimal::add);
        }, ground.unit(), ground.month().getYear(), workers, ground.run());
    var out = new HashMap<Long, Standing>();
    var fresh = TaxSum.of(ground.month().getYear());
    for (var worker : workers) out.put(worker, new Standing(totals.getOrDefault(worker, fresh), held.getOrDefault(worker, Reckoner.zero()), null, null, null, null));
    if (ground.purpose() == RunPurpose.MONTHLY) lastMonth(ground, workers, out);
    else grants.spent(ground.month().getYear(), ground.run(), workers).forEach(worker -> out.computeIfPresent(worker, (whose, there) -> there.withSeparateUsed()));
    return out;
  }

  private record Opening(TaxSum sum, BigDecimal held) {}

  private Map<Long, Opening> openings(Ground ground, List<Long> workers) {
    var all = new HashMap<Long, Opening>();
    sql().list("select distinct on (worker) * from staff.payroll_opening where unit = ? and year = ? and worker = any (?::bigint[]) and until < ? order by worker, id desc",
        row -> all.put(row.big("worker"), new Opening(new TaxSum(row.number("year"), YearMonth.from(row.as("until", LocalDate.class)), 0, decimal(row, "income"), decimal(row, "exempt"),
            decimal(row, "contributions"), decimal(row, "additional"), decimal(row, "other"), decimal(row, "withheld"), row.yes("separate_used")), decimal(row, "held"))),
        ground.unit(), ground.month().getYear(), workers, ground.month().atDay(1));
    return all;
  }

  private void lastMonth(Ground ground, List<Long> workers, Map<Long, Standing> out) {
    sql().list("""
        select s.worker, s.tax, s.net, p.input::text as input, p.items::text as items, s.codes, s.kinds, s.amounts, array_positions(s.months, s.pay_month) as own from staff.payslip s join staff.payslip_part p on p.slip = s.id and p.correction = 0
         where s.unit = ? and s.pay_month = ? and s.purpose = 'MONTHLY' and s.worker = any (?::bigint[])""",
        row -> out.compute(row.big("worker"), (worker, there) -> {
          try {
            return new Standing(there.sum(), there.held(), PayInput.of(JsonText.readObject(row.text("input"))), items(row), decimal(row, "tax"), decimal(row, "net"));
          } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
          }
        }), ground.unit(), ground.month().minusMonths(1).atDay(1), workers);
  }

  private static TaxSum sum(Sql.Row row) throws java.sql.SQLException {
    return new TaxSum(row.number("tax_year"), YearMonth.from(row.as("pay_month", LocalDate.class)), row.number("sum_months"), decimal(row, "sum_income"), decimal(row, "sum_exempt"),
        decimal(row, "sum_contributions"), decimal(row, "sum_additional"), decimal(row, "sum_other"), decimal(row, "sum_withheld"), row.yes("separate_used"));
  }

  private BigDecimal rule(String code, YearMonth month) {
    return sql().one("select amount from staff.payroll_rule where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", row -> decimal(row, "amount"), code, month.atDay(1), month.atDay(1))
        .orElseThrow(() -> Refusal.conflict("payroll.no-rule", code, month));
  }

  private static BigDecimal decimal(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, BigDecimal.class); }

  private Sql sql() { return Sql.on(database); }
}
