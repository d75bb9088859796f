package shanzhi.staff.workers.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.PostClass;

/**
 * Invented workers for the demonstration: all posts of 蒲江's 93 communities but a few, and one community of 金堂. Each town pays for
 * itself. The account {@code employee} is one of them. Somebody left in May 2026, somebody moved to another town that month, somebody
 * came in July; one account was returned by the bank, one waits for finance.
 */
@ApplicationScoped
public class DemoWorkers {

  private static final Logger LOG = Logger.getLogger(DemoWorkers.class.getName());
  static final String FEILONG = "510131001006";
  private static final String SHOUAN = "510131002000";
  private static final String YULONG = "510121001015";
  private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
  private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;

  /** A post of a community that shall be filled. */
  record Vacant(String county, String town, String community, String name, PostClass post) {}

  void load(@Observes @Priority(330) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from staff.paying_unit") > 0) return;
    var units = units(sql);
    if (units.isEmpty()) return;
    establish(sql);
    var people = new DemoPeople(sealing, units);
    var posts = posts(sql);
    for (int i = 0; i < posts.size(); i++) people.add(i, posts.get(i));
    people.write(sql);
    happen(sql, units);
    LOG.info(() -> "demonstration workers: " + people.count() + " people, " + units.size() + " paying units");
  }

  /** One for each town of 蒲江, and one for the first town of 金堂. @return unit by town */
  private Map<String, Long> units(Sql sql) {
    record Town(String code, String name, String county, String countyName) {}
    var towns = sql.list("""
        select v.code, v.name, v.parent, c.name as county_name from foundation.area a join foundation.area_version v on v.code = a.code and v.valid_to is null
          join foundation.area_version c on c.code = v.parent and c.valid_to is null
         where a.level = 'TOWN' and (v.parent = '510131000000' or v.code = '510121001000') order by v.parent desc, v.code""",
        row -> new Town(row.text("code"), row.text("name"), row.text("parent"), row.text("county_name")));
    var units = new HashMap<String, Long>();
    for (int i = 0; i < towns.size(); i++) {
      var town = towns.get(i);
      long id = sql.number("select nextval('staff.paying_unit_seq')");
      var county = town.county().substring(0, 6);
      var name = town.countyName() + town.name() + (town.name().endsWith("街道") ? "办事处" : "人民政府");
      sql.update("""
          insert into staff.paying_unit (id, name, credit_code, tax_office, insurance_number, fund_number, budget_code, county, town, valid_from)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, name, FictitiousNumbers.creditCode(county, i + 1), "国家税务总局" + town.countyName() + "税务局", county + "9%05d".formatted(i + 1),
          "8%09d".formatted(i + 1), "9%05d".formatted(i + 1), town.county(), town.code(), FOUNDED);
      var account = FictitiousNumbers.card(900_000L + i);
      var twin = county.equals("510131") ? "" : "-jt";
      sql.update("""
          insert into staff.bank_account (id, unit, bank, account_sealed, account_index, holder, state, valid_from, reason, proposed_by, proposed_at, decided_by, decided_at)
          values (nextval('staff.bank_account_seq'), ?, '示例农商银行', ?, ?, ?, 'IN_FORCE', ?, '建账', ?, '2023-01-01T01:00:00Z', ?, '2023-01-01T02:00:00Z')""",
          id, sealing.seal(account), sealing.index(account), name, SINCE, "hr" + twin, "finance" + twin);
      units.put(town.code(), id);
    }
    return units;
  }

  /** Posts by the template, from the households there are. */
  private static void establish(Sql sql) {
    sql.update("""
        insert into staff.establishment (id, county, town, community, households, chief, deputy, staff, valid_from, document, recorded_by)
        select nextval('staff.establishment_seq'), b.county, b.town, b.community, b.households, 1, s.deputies,
               s.committee - 1 - s.deputies + least(s.workers + coalesce((b.households - s.households_from) / s.each_further, 0), s.most - s.committee), ?, '示例编制〔2023〕1号', 'hr'
          from (select county, town, community, count(h.id)::int as households from foundation.building b join foundation.household h on h.building = b.id and h.valid_to is null
                 group by county, town, community) b
          join staff.staffing_step s on b.households >= s.households_from and (s.households_to is null or b.households < s.households_to) and s.valid_to is null""", SINCE);
  }

  /** Every post but some: each 17th staff post and each 23rd deputy's stand empty. 飞龙社区 first, so that its people never change. */
  private static List<Vacant> posts(Sql sql) {
    var posts = new ArrayList<Vacant>();
    record Posts(String county, String town, String community, String name, int chief, int deputy, int staff) {}
    int n = 0;
    for (var one : sql.list("""
        select e.*, v.short_name from staff.establishment e join foundation.area_version v on v.code = e.community and v.valid_to is null
         where e.county = '510131000000' or e.community = ? order by e.community <> ?, e.community""",
        row -> new Posts(row.text("county"), row.text("town"), row.text("community"), row.text("short_name"), row.number("chief"), row.number("deputy"), row.number("staff")), YULONG, FEILONG)) {
      for (int i = 0; i < one.chief() + one.deputy() + one.staff(); i++) {
        n++;
        var post = i < one.chief() ? PostClass.CHIEF : i < one.chief() + one.deputy() ? PostClass.DEPUTY : PostClass.STAFF;
        boolean empty = post == PostClass.STAFF && n % 17 == 16 || post == PostClass.DEPUTY && n % 23 == 22;
        if (!empty) posts.add(new Vacant(one.county(), one.town(), one.community(), one.name(), post));
      }
    }
    return posts;
  }

  /** What happened to some of them, so that there is something to see and to recompute. */
  private void happen(Sql sql, Map<String, Long> units) {
    long leaver = pick(sql, "510131001001", 0);
    var left = LocalDate.of(2026, 6, 1);
    sql.update("update staff.worker set left_on = ?, exit_reason = 'RESIGNED' where id = ?", left, leaver);
    sql.update("update staff.posting set valid_to = ?, ending = 'EXIT' where worker = ?", left, leaver);
    sql.update("update staff.contract set valid_to = ?, ending = 'RESIGNED' where worker = ?", left, leaver);
    event(sql, leaver, "EXIT", left, "辞职");
    long mover = pick(sql, FEILONG, 1);
    var moved = LocalDate.of(2026, 5, 16);
    var target = sql.one("select community from staff.establishment where town = ? order by community limit 1", row -> row.text("community"), SHOUAN).orElse(null);
    if (target != null) {
      sql.update("update staff.posting set valid_to = ?, ending = 'TRANSFER' where worker = ?", moved, mover);
      sql.update("update staff.contract set valid_to = ?, ending = 'TRANSFER' where worker = ?", moved, mover);
      sql.update("""
          insert into staff.posting (id, worker, unit, county, town, community, post, valid_from, document)
          values (nextval('staff.posting_seq'), ?, ?, '510131000000', ?, ?, 'STAFF', ?, '示例调令〔2026〕7号')""", mover, units.get(SHOUAN), SHOUAN, target, moved);
      sql.update("insert into staff.contract (id, worker, unit, kind, valid_from) values (nextval('staff.contract_seq'), ?, ?, 'OPEN_ENDED', ?)", mover, units.get(SHOUAN), moved);
      sql.update("update staff.worker set town = ?, community = ? where id = ?", SHOUAN, target, mover);
      event(sql, mover, "TRANSFER", moved, "调往寿安街道");
    }
    long returned = pick(sql, "510131001001", 1);
    sql.update("update staff.bank_account set returned_on = '2026-03-12', returned_why = '户名与账号不符（示例）' where worker = ?", returned);
    event(sql, returned, "ACCOUNT", LocalDate.of(2026, 3, 12), "银行退回：户名与账号不符（示例）");
    long waiting = pick(sql, "510131001001", 2);
    var card = FictitiousNumbers.card(800_001);
    sql.update("""
        insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, reason, proposed_by, proposed_at)
        select nextval('staff.bank_account_seq'), worker, '示例商业银行', ?, ?, holder, 'PROPOSED', '2026-11-01', '换卡（示例）', 'hr', '2026-10-28T02:00:00Z'
          from staff.bank_account where worker = ?""", sealing.seal(card), sealing.index(card), waiting);
    long away = pick(sql, "510131001002", 0);
    sql.update("insert into staff.leave (worker, kind, valid_from, valid_to, document) values (?, 'MATERNITY', '2026-09-01', '2027-02-26', '示例')", away);
    event(sql, away, "LEAVE", LocalDate.of(2026, 9, 1), "产假，至 2027-02-25");
    long personal = pick(sql, FEILONG, 2);
    sql.update("insert into staff.leave (worker, kind, valid_from, valid_to, document) values (?, 'PERSONAL', '2026-04-13', '2026-04-18', '示例')", personal);
    event(sql, personal, "LEAVE", LocalDate.of(2026, 4, 13), "事假，至 2026-04-17");
    long paused = pick(sql, FEILONG, 3);
    sql.update("insert into staff.service_interruption (worker, valid_from, valid_to, reason) values (?, '2021-03-01', '2022-03-01', '离开社区工作一年（示例）')", paused);
    // a base announced in July for the whole year: settled back from January
    sql.update("""
        insert into staff.contribution_base (worker, kind, year, valid_from, valid_to, amount, announced_on, document, recorded_by, recorded_at)
        select worker, kind, year, valid_from, valid_to, amount + 260, '2026-07-15', '示例核定〔2026〕5号', 'hr', '2026-07-15T02:00:00Z'
          from staff.contribution_base where kind = 'INSURANCE' and year = 2026 and worker = ?""", personal);
  }

  /** The nth staff member of a community. */
  private static long pick(Sql sql, String community, int n) {
    return sql.number("select w.id from staff.worker w join staff.posting p on p.worker = w.id where p.community = ? and p.post = 'STAFF' and w.username is null order by w.id limit 1 offset ?", community, n);
  }

  private static void event(Sql sql, long worker, String kind, LocalDate day, String words) {
    sql.update("insert into staff.worker_event (worker, kind, day, words, actor, at) select ?, ?, ?, ?, 'hr', ?::date::timestamp at time zone 'Asia/Shanghai' where ? > 0", worker, kind, day, words, day, worker);
  }
}
