package shanzhi.staff.workers.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.PostClass;

/** Invented people by their number, the same each time, and the rows they become. */
final class DemoPeople {

  private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢"};
  private static final String[] GIVEN = {"晓燕", "志明", "雪梅", "建平", "丽娟", "国强", "春梅", "文军", "小红", "永刚", "玉梅", "海波", "秀兰", "俊杰", "红梅", "世杰", "佳琪", "成林", "思雨", "明亮",
      "丹", "勇", "静", "磊", "洁", "超", "霞"};
  private static final LocalDate NEWCOMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate ACCOUNTS = LocalDate.of(2023, 1, 1);
  private static final String[] DEDUCTIONS = {"CHILD_EDUCATION:2000", "ELDERLY:1500", "MORTGAGE:1000", "RENT:1500", "INFANT:2000", "ELDERLY:3000"};

  private final Sealing sealing;
  private final Map<String, Long> units;
  private final List<Object[]> workers = new ArrayList<>();
  private final List<Object[]> postings = new ArrayList<>();
  private final List<Object[]> contracts = new ArrayList<>();
  private final List<Object[]> accounts = new ArrayList<>();
  private final List<Object[]> degrees = new ArrayList<>();
  private final List<Object[]> certificates = new ArrayList<>();
  private final List<Object[]> taxes = new ArrayList<>();
  private final List<Object[]> insurances = new ArrayList<>();
  private final List<Object[]> bases = new ArrayList<>();
  private final List<Object[]> deductions = new ArrayList<>();
  private final List<Object[]> events = new ArrayList<>();

  DemoPeople(Sealing sealing, Map<String, Long> units) {
    this.sealing = sealing;
    this.units = units;
  }

  int count() { return workers.size(); }

  void add(int i, DemoWorkers.Vacant place) {
    long id = i + 1L;
    boolean employee = place.community().equals(DemoWorkers.FEILONG) && place.post() == PostClass.STAFF && workers.stream().noneMatch(row -> "employee".equals(row[7]));
    var name = employee ? "罗小梅" : SURNAMES[(i * 7 + i / 13) % SURNAMES.length] + GIVEN[(i * 11 + i / 7) % GIVEN.length];
    var entered = employee ? LocalDate.of(2020, 3, 1) : place.post() == PostClass.CHIEF ? LocalDate.of(2006 + i * 5 % 15, 1 + i % 12, 1)
        : i % 61 == 40 ? NEWCOMER : LocalDate.of(2014 + i * 3 % 12, 1 + i * 5 % 12, 1 + i % 2 * 15);
    var since = !employee && i % 9 == 4 ? entered.minusYears(1 + i % 5).withDayOfMonth(1) : entered;
    var born = LocalDate.of(place.post() == PostClass.CHIEF ? 1966 + i % 22 : 1972 + i * 7 % 27, 1 + i % 12, 1 + i % 28);
    if (born.plusYears(19).isAfter(since)) born = since.minusYears(22 + i % 9);
    var card = FictitiousNumbers.idCard(born, i % 1000);
    var phone = "1" + (30 + i % 70) + "0000" + "%04d".formatted(i * 7919 % 10000);
    var twin = place.county().startsWith("510131") ? "" : "-jt";
    var unit = units.get(place.town());
    workers.add(new Object[] {id, "Z%07d".formatted(id), name, sealing.seal(card), sealing.index(card), sealing.seal(phone), sealing.index(phone), employee ? "employee" : null, since, entered,
        place.county(), place.town(), place.community()});
    postings.add(new Object[] {id, unit, place.county(), place.town(), place.community(), place.post(), entered});
    boolean open = entered.isBefore(LocalDate.of(2017, 1, 1));
    contracts.add(new Object[] {id, unit, "示例-%05d".formatted(id), open ? "OPEN_ENDED" : "FIXED_TERM", entered, open ? null : LocalDate.of(2027 + i % 3, 1, 1)});
    var number = FictitiousNumbers.card(id);
    accounts.add(new Object[] {id, sealing.seal(number), sealing.index(number), name, later(entered, ACCOUNTS), "hr" + twin, "finance" + twin});
    var degree = employee || i % 3 == 1 ? "BACHELOR" : i % 29 == 5 ? "MASTER" : i % 4 == 2 ? "COLLEGE" : null;
    if (degree != null) degrees.add(new Object[] {id, degree, entered});
    var certificate = employee || i % 5 == 3 ? "ASSISTANT" : i % 8 == 6 ? "SOCIAL_WORKER" : i % 97 == 11 ? "SENIOR" : null;
    if (certificate != null) certificates.add(new Object[] {id, certificate, later(entered, LocalDate.of(2021, 9, 1))});
    money(i, id, place.post(), entered, employee);
    events.add(new Object[] {id, entered, place.name() + " " + place.post().title(), "hr" + twin});
  }

  private void money(int i, long id, PostClass post, LocalDate entered, boolean employee) {
    var from = later(entered.withDayOfMonth(1), ACCOUNTS);
    if (entered.equals(NEWCOMER)) taxes.add(new Object[] {id, "YEAR_TO_DATE", NEWCOMER, LocalDate.of(2027, 1, 1)});
    else if (post != PostClass.CHIEF && entered.isBefore(LocalDate.of(2024, 1, 2))) taxes.add(new Object[] {id, "FLAT_60000", LocalDate.of(2025, 1, 1), null});
    insurances.add(new Object[] {id, new BigDecimal("6"), from});
    var pay = new BigDecimal(post == PostClass.CHIEF ? 5850 + i % 9 * 60 : post == PostClass.DEPUTY ? 4880 + i % 9 * 45 : employee ? 4225 : 3980 + i % 11 * 52);
    for (int year = 2023; year <= 2026; year++) {
      var declared = pay.multiply(new BigDecimal("0.97").pow(2026 - year)).setScale(2, RoundingMode.HALF_UP);
      base(id, "INSURANCE", year, LocalDate.of(year, 1, 1), declared, from);
      base(id, "FUND", year, LocalDate.of(year, 7, 1), declared, from);
    }
    base(id, "FUND", 2022, LocalDate.of(2022, 7, 1), pay.multiply(new BigDecimal("0.88")).setScale(2, RoundingMode.HALF_UP), from);
    if (i % 10 < 3 || employee) {
      var deduction = DEDUCTIONS[i % DEDUCTIONS.length].split(":");
      deductions.add(new Object[] {id, employee ? "CHILD_EDUCATION" : deduction[0], new BigDecimal(employee ? "2000" : deduction[1]), later(from, LocalDate.of(2023, 1, 1)), later(from, LocalDate.of(2023, 1, 1))});
    }
  }

  private void base(long id, String kind, int year, LocalDate from, BigDecimal amount, LocalDate since) {
    if (from.plusYears(1).isAfter(since)) bases.add(new Object[] {id, kind, year, from, from.plusYears(1), amount, from.plusDays(4), from});
  }

  private static LocalDate later(LocalDate one, LocalDate other) { return one.isAfter(other) ? one : other; }

  void write(Sql sql) {
    sql.batch("""
        insert into staff.worker (id, number, name, id_card_sealed, id_card_index, phone_sealed, phone_index, username, service_since, entered_on, county, town, community)
        values (?, ?, ?, ?, ?, ?, ?, (select username from foundation.account where username = ?), ?, ?, ?, ?, ?)""", workers);
    sql.batch("insert into staff.posting (id, worker, unit, county, town, community, post, valid_from) values (nextval('staff.posting_seq'), ?, ?, ?, ?, ?, ?, ?)", postings);
    sql.batch("insert into staff.contract (id, worker, unit, number, kind, valid_from, valid_to) values (nextval('staff.contract_seq'), ?, ?, ?, ?, ?, ?)", contracts);
    sql.batch("""
        insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, reason, proposed_by, proposed_at, decided_by, decided_at)
        values (nextval('staff.bank_account_seq'), ?, '示例农商银行', ?, ?, ?, 'IN_FORCE', ?, '入职', ?, '2023-01-01T01:00:00Z', ?, '2023-01-01T02:00:00Z')""", accounts);
    sql.batch("insert into staff.degree (worker, level, valid_from) values (?, ?, ?)", degrees);
    sql.batch("insert into staff.certificate (worker, level, valid_from) values (?, ?, ?)", certificates);
    sql.batch("insert into staff.tax_profile (worker, option, valid_from, valid_to) values (?, ?, ?, ?)", taxes);
    sql.batch("insert into staff.insurance_profile (worker, insured, fund, fund_rate, valid_from) values (?, true, true, ?, ?)", insurances);
    sql.batch("""
        insert into staff.contribution_base (worker, kind, year, valid_from, valid_to, amount, announced_on, document, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, '示例申报表', 'hr', (?::date + 4)::timestamp at time zone 'Asia/Shanghai')""", bases);
    sql.batch("insert into staff.deduction (worker, kind, monthly, valid_from, reported_on, recorded_by) values (?, ?, ?, ?, ?, 'hr')", deductions);
    sql.update("""
        insert into staff.deduction_confirmation (deduction, year, confirmed_on, confirmed_by)
        select d.id, y, greatest(d.reported_on, make_date(y - 1, 12, 20)), 'hr' from staff.deduction d, generate_series(2023, 2026) y where y >= extract(year from d.valid_from)""");
    sql.batch("insert into staff.worker_event (worker, kind, day, words, actor, at) values (?, 'ENTER', ?, ?, ?, '2023-01-01T01:00:00Z')", events);
    sql.number("select max(nextval('staff.worker_seq')) from generate_series(1, ? / 50 + 2)", workers.size());
    sql.number("select max(nextval('staff.worker_number_seq')) from generate_series(1, ?)", workers.size());
  }
}
