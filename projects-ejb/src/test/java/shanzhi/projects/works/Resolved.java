package shanzhi.projects.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.ResolveSum;
import shanzhi.projects.works.boundary.PlanProject;
import shanzhi.testkit.Caller;

/** Money of this year for 飞龙社区, and items its council resolved; their publicity is over. */
final class Resolved {

  static final String FEILONG = "510131001006";
  private static final String COUNTY = "510131000000";
  private static final String TOWN = "510131001000";

  private static final List<String> FIRMS = List.of("52510131MJX900000", "52510131MJX900037", "52510131MJX900074", "52510131MJX900111");

  private final Sql sql;
  private final Commitments commitments;
  private final Caller clerk;

  Resolved(DataSource database, Commitments commitments, Caller clerk) {
    this.sql = Sql.on(database);
    this.commitments = commitments;
    this.clerk = clerk;
  }

  static LocalDate today() { return ChinaTime.today(java.time.Clock.systemUTC()); }

  /** A purse that nothing of the demonstration draws on, with money whatever other tests took from it. */
  void purse() {
    int year = today().getYear();
    var there = sql.one("select id from projects.purse where community = ? and source = 'OTHER' and year = ?", row -> row.big("id"), FEILONG, year);
    long purse = there.isPresent() ? there.get() : opened(year);
    if (sql.number("select count(*) from projects.purse where id = ? and allocated - resolved >= 500000", purse) > 0) return;
    // both lines and their voucher in one statement: debit equals credit when it ends
    sql.update("""
        with v as (insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) values (?, 'OPENING', ?, '期初', '期初资金', '银行对账单', ?, 'finance', now()) returning id)
        insert into projects.voucher_line (voucher, no, account, debit, credit) select v.id, e.no, a.id, case e.no when 1 then 900000 else 0 end, case e.no when 2 then 900000 else 0 end
          from v cross join (values (1, 'BANK'), (2, 'OPENING')) as e (no, kind) join projects.account a on a.purse = ? and a.kind = e.kind""", purse, today(), "OPENING test " + purse + " " + System.nanoTime(), purse);
  }

  private long opened(int year) {
    long purse = sql.one("insert into projects.purse (county, town, community, source, year, open_until) values (?, ?, ?, 'OTHER', ?, ?) returning id", row -> row.big("id"), COUNTY, TOWN, FEILONG, year,
        LocalDate.of(year, 12, 31)).orElseThrow();
    sql.update("insert into projects.account (purse, kind) select ?, code from projects.account_kind where place = 'PURSE'", purse);
    return purse;
  }

  String item(String title, String kind, String purpose, String amount) { return item(title, kind, purpose, amount, today().minusDays(1)); }

  /** @param effective null where its publicity still runs */
  String item(String title, String kind, String purpose, String amount, LocalDate effective) {
    purse();
    int year = today().getYear();
    long id = sql.number("select nextval('projects.resolution_seq')");
    long body = sql.number("select nextval('projects.body_seq')");
    long meeting = sql.number("select nextval('projects.meeting_seq')");
    long proposal = sql.number("select nextval('projects.proposal_seq')");
    sql.update("insert into projects.body (id, version, kind, counting, name, county, town, community, heads, valid_from, kept_by, kept_at) values (?, 1, 'RESIDENTS_COUNCIL', 'MEMBERS', ?, ?, ?, ?, 31, ?, 'clerk', now())",
        body, "议事会 " + body, COUNTY, TOWN, FEILONG, today().minusDays(300));
    sql.update("""
        insert into projects.meeting (id, version, number, body, county, town, community, title, held_at, place, notice_on, status, heads, quorum, present, steps, called_by, called_at)
        values (?, 1, ?, ?, ?, ?, ?, ?, now(), '会议室', ?, 'CONFIRMED', 31, 21, 22, 0, 'clerk', now())""", meeting, "HY-T-" + id, body, COUNTY, TOWN, FEILONG, title, today().minusDays(20));
    sql.update("""
        insert into projects.proposal (id, version, number, county, town, community, title, content, kind, purpose, source, year, amount, own_share, matter, private_cost, other_liable, government_duty, path, position, status, round, steps, drawn_up_by, drawn_up_at)
        values (?, 1, ?, ?, ?, ?, ?, '居民反映集中', ?, ?, 'OTHER', ?, ?, 0, 'ORDINARY', false, false, false, 2, 3, 'EFFECTIVE', 1, 0, 'clerk', now())""", proposal, "TA-T-" + id, COUNTY, TOWN, FEILONG, title, kind, purpose, year,
        new BigDecimal(amount));
    sql.update("insert into projects.resolution (id, version, number, meeting, county, town, community, title, status, decided_on, effective_on, steps) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", id, "JY-T-" + id, meeting, COUNTY,
        TOWN, FEILONG, title, effective == null ? "PUBLIC" : "EFFECTIVE", today().minusDays(10), effective);
    var item = "JY-T-" + id + "-1";
    sql.update("insert into projects.resolution_item (item, resolution, no, proposal, title, kind, purpose, source, year, amount) values (?, ?, 1, ?, ?, ?, ?, 'OTHER', ?, ?)", item, id, proposal, title, kind, purpose, year,
        new BigDecimal(amount));
    clerk.does(() -> commitments.resolve(new ResolveSum(item, FEILONG, FundSource.OTHER, year, title, new BigDecimal(amount))));
    return item;
  }

  static String firm(int nth) {
    for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) if (CheckDigits.creditCode(FIRMS.get(nth) + last)) return FIRMS.get(nth) + last;
    throw new IllegalStateException();
  }

  static PlanProject plan(String item, String template) {
    var plan = new PlanProject();
    plan.setItem(item);
    plan.setTemplate(template);
    plan.setGoal("改善院落环境，惠及周边居民");
    plan.setPlace("2 号院");
    plan.setHouseholds(86);
    plan.setLead("项目专员");
    plan.setPlanner("社区规划师");
    plan.setStartsOn(today());
    plan.setEndsOn(today().plusDays(30));
    return plan;
  }
}
