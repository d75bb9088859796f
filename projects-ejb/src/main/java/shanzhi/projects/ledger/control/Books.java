package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * The books of purses. A verb first takes the purses it touches, in the order of their numbers, then reads, then posts: so two of them
 * never wait for each other, and what was read still holds when it is written.
 */
@ApplicationScoped
public class Books {

  /** What can be booked back by itself: nothing else hangs on it. */
  static final Set<String> REVERSIBLE = Set.of("OWN_SHARE", "OPENING");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Grounds grounds;
  @Inject Clock clock;

  /** Takes a purse in hand; empty where there is none. */
  public Optional<PurseRow> take(String community, FundSource source, int year) {
    return sql().one("select * from projects.purse where community = ? and source = ? and year = ? for update", Books::purse, community, source, year);
  }

  public PurseRow take(long id) { return sql().one("select * from projects.purse where id = ? for update", Books::purse, id).orElseThrow(); }

  /** Takes the purses of an item and of its own share. */
  public List<PurseRow> takeOf(String item) {
    return sql().list("select * from projects.purse where id in (select purse from projects.commitment where item = ? or own_of = ?) order by id for update", Books::purse, item, item);
  }

  /** Opens a purse with its accounts where there is none, and takes it. */
  public PurseRow opened(String community, FundSource source, int year) {
    var there = take(community, source, year);
    if (there.isPresent()) return there.get();
    var place = grounds.place(community);
    sql().update("insert into projects.purse (county, town, community, source, year, open_until) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        place.county(), place.town(), community, source, year, LocalDate.of(year, 12, 31));
    var purse = take(community, source, year).orElseThrow();
    sql().update("insert into projects.account (purse, kind) select ?, code from projects.account_kind where place = 'PURSE' on conflict do nothing", purse.id());
    return purse;
  }

  /**
   * Writes a voucher into the book of a purse.
   *
   * @return its id
   * @throws Refusal fund.unbalanced (400); fund.outside-year, fund.posted-already (409)
   */
  public long post(PurseRow purse, Posting what, List<Entry> entries) {
    Refusal.unless(purse.open(what.day()), "fund.outside-year", what.day(), String.valueOf(purse.year()), purse.openUntil());
    var open = balanced(entries);
    long voucher = sql().one("""
        insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (key) do nothing returning id""", row -> row.big("id"), purse.id(), what.kind(), what.day(), what.words(), what.basis(), what.evidence(), what.key(),
        jurisdiction.caller(), clock.instant()).orElseThrow(() -> Refusal.conflict("fund.posted-already", what.words()));
    lines("purse", purse.id(), voucher, open);
    return voucher;
  }

  /** The same for the book of a pool, which has no year of its own. */
  public long postPool(long pool, Posting what, List<Entry> entries) {
    var open = balanced(entries);
    sql().update("insert into projects.account (pool, kind) select ?, code from projects.account_kind where place = 'POOL' on conflict do nothing", pool);
    long voucher = sql().one("""
        insert into projects.voucher (pool, kind, day, words, basis, evidence, key, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (key) do nothing returning id""", row -> row.big("id"), pool, what.kind(), what.day(), what.words(), what.basis(), what.evidence(), what.key(),
        jurisdiction.caller(), clock.instant()).orElseThrow(() -> Refusal.conflict("fund.posted-already", what.words()));
    lines("pool", pool, voucher, open);
    return voucher;
  }

  /** @throws Refusal voucher.not-reversible, voucher.reversed, fund.outside-year, fund.purse-short (409) */
  public long reverse(long voucher, LocalDate day, String why) {
    record Was(long purse, String kind, String basis, int no) {}
    var was = sql().one("select * from projects.voucher where id = ?", row -> new Was(row.big("purse"), row.text("kind"), row.text("basis"), row.number("no")), voucher).orElseThrow();
    Refusal.unless(REVERSIBLE.contains(was.kind()), "voucher.not-reversible", was.no());
    var purse = take(was.purse());
    Refusal.unless(purse.open(day), "fund.outside-year", day, String.valueOf(purse.year()), purse.openUntil());
    Refusal.unless(sql().number("select count(*) from projects.voucher where reverses = ?", voucher) == 0, "voucher.reversed", was.no());
    var given = sql().one("select coalesce(sum(l.credit - l.debit), 0) as given from projects.voucher_line l join projects.account a on a.id = l.account join projects.account_kind k on k.code = a.kind and k.fund where l.voucher = ?",
        row -> row.as("given", BigDecimal.class), voucher).orElseThrow();
    Refusal.unless(given.signum() > 0, "voucher.not-reversible", was.no());
    if (was.kind().equals("OWN_SHARE")) {   // it was set aside for its item at once
      int let = sql().update("update projects.commitment set resolved = resolved - ?, moved_on = ?, moved_why = ? where own_of = ? and resolved - contracted >= ?", given, day, "冲正：" + why, was.basis(), given);
      Refusal.unless(let == 1, "voucher.not-reversible", was.no());
    } else {
      Refusal.unless(given.compareTo(purse.free()) <= 0, "fund.purse-short", given, purse.free());
    }
    long reversal = sql().one("""
        insert into projects.voucher (purse, kind, day, words, basis, evidence, key, reverses, made_by, made_at) values (?, 'REVERSE', ?, ?, ?, ?, ?, ?, ?, ?) returning id""", row -> row.big("id"),
        was.purse(), day, "冲正：" + why, was.basis(), "记 " + was.no(), "REVERSE " + voucher, voucher, jurisdiction.caller(), clock.instant()).orElseThrow();
    sql().update("insert into projects.voucher_line (voucher, no, account, debit, credit, item, purpose) select ?, no, account, credit, debit, item, purpose from projects.voucher_line where voucher = ?", reversal, voucher);
    return reversal;
  }

  static List<Entry> balanced(List<Entry> entries) {
    var left = BigDecimal.ZERO;
    for (var entry : entries) {
      if (entry.debit().signum() < 0 || entry.credit().signum() < 0) throw Refusal.invalid("fund.unbalanced", entry.debit(), entry.credit());
      left = left.add(entry.debit()).subtract(entry.credit());
    }
    var open = entries.stream().filter(entry -> entry.debit().signum() + entry.credit().signum() > 0).toList();
    if (left.signum() != 0 || open.size() < 2) {
      throw Refusal.invalid("fund.unbalanced", entries.stream().map(Entry::debit).reduce(BigDecimal.ZERO, BigDecimal::add), entries.stream().map(Entry::credit).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return open;
  }

  /** All lines in one statement, so that balances are counted once. */
  private void lines(String book, long id, long voucher, List<Entry> entries) {
    var args = new ArrayList<Object>();
    args.add(voucher);
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      Collections.addAll(args, i + 1, entry.account(), entry.debit(), entry.credit(), entry.item(), entry.purpose());
    }
    args.add(id);
    var rows = String.join(", ", Collections.nCopies(entries.size(), "(?::int, ?, ?::numeric, ?::numeric, ?, ?)"));
    int written = sql().update("insert into projects.voucher_line (voucher, no, account, debit, credit, item, purpose) select ?, e.no, a.id, e.debit, e.credit, e.item, e.purpose from (values " + rows
        + ") as e (no, kind, debit, credit, item, purpose) join projects.account a on a." + book + " = ? and a.kind = e.kind order by e.no", args.toArray());
    if (written != entries.size()) throw new IllegalStateException("an account is missing in the book of " + book + " " + id);
  }

  static PurseRow purse(Sql.Row row) throws SQLException {
    return new PurseRow(row.big("id"), row.text("community"), FundSource.valueOf(row.text("source")), row.number("year"), row.as("open_until", LocalDate.class), row.text("closing"),
        row.as("allocated", BigDecimal.class), row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class), row.as("paid", BigDecimal.class));
  }

  Sql sql() { return Sql.on(database); }
}
