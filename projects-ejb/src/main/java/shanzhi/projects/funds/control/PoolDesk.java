package shanzhi.projects.funds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.funds.boundary.SharePart;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.Entry;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.ledger.control.Posting;

/** Works out the shares of a pool, and posts them: sets of rows, not one community after the other. */
@ApplicationScoped
public class PoolDesk {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject FundRules rules;
  @Inject Grounds grounds;
  @Inject Books books;
  @Inject Clock clock;

  /** Figures of the year of all communities below an area. @throws Refusal pool.figures-missing (409) with the communities that have none */
  public List<Figure> figures(String area, int year) {
    var communities = communities(area);
    var there = new java.util.HashMap<String, Figure>();
    sql().list("select community, households, residents, grade from projects.community_figure where year = ? and community = any (?)",
        row -> there.put(row.text("community"), new Figure(row.text("community"), row.number("households"), row.number("residents"), row.text("grade"))), year, communities);
    var missing = communities.stream().filter(one -> !there.containsKey(one)).toList();
    Refusal.unless(missing.isEmpty(), "pool.figures-missing", missing.size(), String.join("、", missing.stream().limit(3).toList()));
    return communities.stream().map(there::get).toList();
  }

  private List<String> communities(String area) {
    return sql().list("""
        with recursive tree as (
          select v.code from foundation.area_version v where v.code = ? and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
          union all
          select v.code from foundation.area_version v join tree t on v.parent = t.code where v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?))
        select t.code from tree t join foundation.area a on a.code = t.code where a.level = 'COMMUNITY' order by t.code""", row -> row.text("code"), area, today(), today(), today(), today());
  }

  /** Shares of guarantee money by formula. */
  public void share(long pool, String area, int year, BigDecimal amount, String formula) {
    var shares = Allocation.of(amount, rules.formula(formula, LocalDate.of(year, 1, 1)), figures(area, year));
    clear(pool);
    sql().batch("insert into projects.pool_share (pool, community, amount, households, residents, grade, why) values (?, ?, ?, ?, ?, ?, ?::jsonb)", shares.stream().map(one -> new Object[] {pool,
        one.figure().community(), one.amount(), one.figure().households(), one.figure().residents(), one.figure().grade(), JSON.toJson(one.why())}).toList());
  }

  /** Shares of incentive money by the reviewed applications of the area. @throws Refusal pool.no-applications, pool.over-granted (409) */
  public void shareGranted(long pool, String area, int year, BigDecimal amount) {
    clear(pool);
    var args = new ArrayList<Object>(List.of(year));
    record Granted(String community, String title, BigDecimal granted) {}
    var all = sql().list("select community, title, granted from projects.incentive i where state = 'REVIEWED' and year = ? and " + GroundSql.under("i", Territory.of(area), args) + " order by community, id",
        row -> new Granted(row.text("community"), row.text("title"), row.as("granted", BigDecimal.class)), args);
    Refusal.unless(!all.isEmpty(), "pool.no-applications", String.valueOf(year));
    var sum = all.stream().map(Granted::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(sum.compareTo(amount) <= 0, "pool.over-granted", sum, amount);
    var byCommunity = new java.util.TreeMap<String, List<SharePart>>();
    for (var one : all) byCommunity.computeIfAbsent(one.community(), none -> new ArrayList<>()).add(new SharePart("APPLICATION", one.title(), one.granted()));
    var rows = new ArrayList<Object[]>();
    byCommunity.forEach((community, parts) -> rows.add(new Object[] {pool, community, parts.stream().map(SharePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add), JSON.toJson(parts)}));
    sql().batch("insert into projects.pool_share (pool, community, amount, why) values (?, ?, ?, ?::jsonb)", rows);
  }

  /** Applications that are in an approved pool are settled. @throws Refusal pool.applications-changed (409) where others were reviewed since it was drafted */
  public void granted(long pool, String area, int year) {
    var args = new ArrayList<Object>(List.of(year));
    var where = GroundSql.under("i", Territory.of(area), args);
    args.add(pool);
    Refusal.unless(sql().number("select count(*) from (select community, sum(granted) as amount from projects.incentive i where state = 'REVIEWED' and year = ? and " + where
        + " group by community) g full join (select community, amount from projects.pool_share where pool = ?) s using (community) where g.amount is distinct from s.amount", args.toArray()) == 0, "pool.applications-changed");
    args.remove(args.size() - 1);
    sql().update("update projects.incentive i set state = 'SHARED' where state = 'REVIEWED' and year = ? and " + where, args.toArray());
  }

  public void clear(long pool) { sql().update("delete from projects.pool_share where pool = ?", pool); }

  /** The budget is in the pool's book. */
  public void grant(long pool, BigDecimal amount, String document, LocalDate day) {
    books.postPool(pool, new Posting("GRANT", day, "财政安排资金", document, document, "GRANT " + pool), List.of(Entry.debit("POOL_BANK", amount), Entry.credit("POOL_GRANT", amount)));
  }

  /** Every share goes into the purse of its community: purses, accounts, vouchers and lines in one statement each. */
  public void transfer(long pool, int year, FundSource source, String document, LocalDate day, String by) { transfer(pool, year, source, document, day, by, clock.instant()); }

  void transfer(long pool, int year, FundSource source, String document, LocalDate day, String by, Instant at) {
    var total = sql().one("select coalesce(sum(amount), 0) as total from projects.pool_share where pool = ?", row -> row.as("total", BigDecimal.class), pool).orElseThrow();
    books.postPool(pool, new Posting("TRANSFER", day, "下达村社资金", document, document, "TRANSFER " + pool), List.of(Entry.debit("POOL_OUT", total), Entry.credit("POOL_BANK", total)));
    var places = grounds.places(sql().list("select community from projects.pool_share where pool = ? and amount > 0 order by community", row -> row.text("community"), pool)).stream().map(place -> new Object[] {place.county(), place.town(), place.community(), source, year, LocalDate.of(year, 12, 31)}).toList();
    sql().batch("insert into projects.purse (county, town, community, source, year, open_until) values (?, ?, ?, ?, ?, ?) on conflict do nothing", places);
    sql().list("select p.id from projects.purse p join projects.pool_share s on s.community = p.community where s.pool = ? and p.source = ? and p.year = ? order by p.id for update of p", row -> row.big("id"), pool, source, year);
    sql().update("""
        insert into projects.account (purse, kind) select p.id, k.code from projects.purse p join projects.pool_share s on s.community = p.community cross join projects.account_kind k
         where s.pool = ? and p.source = ? and p.year = ? and k.place = 'PURSE' on conflict do nothing""", pool, source, year);
    sql().update("""
        insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at)
        select p.id, 'TRANSFER', ?, ?, ?, ?, 'TRANSFER ' || s.pool || ' ' || s.community, ?, ?::timestamptz from projects.pool_share s
          join projects.purse p on p.community = s.community and p.source = ? and p.year = ? where s.pool = ? and s.amount > 0 order by s.community""",
        day, "拨入 " + year + " 年度资金", document, document, by, at.atOffset(ZoneOffset.UTC), source, year, pool);
    sql().update("""
        insert into projects.voucher_line (voucher, no, account, debit, credit)
        select v.id, e.no, a.id, case when e.no = 1 then s.amount else 0 end, case when e.no = 2 then s.amount else 0 end from projects.pool_share s
          join projects.voucher v on v.key = 'TRANSFER ' || s.pool || ' ' || s.community cross join (values (1, 'BANK'), (2, 'INCOME')) as e (no, kind)
          join projects.account a on a.purse = v.purse and a.kind = e.kind where s.pool = ?""", pool);
  }

  private LocalDate today() { return shanzhi.kernel.ChinaTime.today(clock); }

  private Sql sql() { return Sql.on(database); }
}
