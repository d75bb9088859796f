package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.BankAnswer;
import shanzhi.projects.ledger.boundary.BankLine;
import shanzhi.projects.ledger.boundary.BankQuery;
import shanzhi.projects.ledger.boundary.BankSheet;
import shanzhi.projects.ledger.boundary.BankState;

/** Puts instructions, the bank's end and the books side by side. */
@ApplicationScoped
public class BankReader {

  /** The order of the states is the order of what is to be said first: what the bank never got cannot be paid. */
  private static final String LINES = """
      with x as (
        select i.key, y.number as payment, c.title, u.community, y.payee, i.amount, i.sent_at, coalesce(r.seen, 0) as seen, coalesce(b.booked, 0) as booked, a.day, a.slip, a.why,
               case when coalesce(r.times, 0) = 0 then 'NOT_SEEN' when r.times > 1 then 'SEEN_TWICE' when r.seen <> i.amount then 'OTHER_SUM' when a.settled is null then 'IN_TRANSIT'
                    when a.settled and coalesce(b.booked, 0) <> i.amount then 'NOT_BOOKED' when a.settled then 'MATCHED' when coalesce(b.booked, 0) <> 0 then 'NOT_BOOKED' else 'RETURNED' end as state
          from projects.bank_instruction i join projects.payment y on y.id = i.payment join projects.purse u on u.id = y.purse join projects.commitment c on c.item = y.item
          left join projects.bank_answer a on a.key = i.key
          left join lateral (select count(*) as times, sum(q.amount) as seen from projects.bank_record q where q.key = i.key) r on true
          left join lateral (select sum(l.debit) as booked from projects.commitment m join projects.voucher v on v.key = 'SETTLE ' || i.key || ' ' || m.item join projects.voucher_line l on l.voucher = v.id
                               join projects.account k on k.id = l.account and k.kind = 'SPENT' where m.item = y.item or m.own_of = y.item) b on true
         where i.sent_at >= ? and i.sent_at < ? and %s)
      """;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public BankSheet sheet(Reach reach, BankQuery query) {
    var args = new ArrayList<Object>(List.of(ChinaTime.instant(query.first().atStartOfDay()), ChinaTime.instant(query.last().plusDays(1).atStartOfDay())));
    var lines = LINES.formatted(where(reach, query, args));
    var sums = sql().list(lines + "select state, count(*)::int as number, sum(amount) as amount from x group by state", row -> new BankSheet.Sum(BankState.valueOf(row.text("state")), row.number("number"), row.as("amount", BigDecimal.class)), args);
    var wanted = sums.stream().filter(one -> query.state() == null || one.state() == query.state()).filter(one -> !query.wrong() || one.state().wrong()).toList();
    args.add(wanted.stream().map(one -> one.state().name()).toList());
    args.add(Math.min(Math.max(query.rows(), 1), 500));
    args.add(Math.max(query.offset(), 0));
    var rows = sql().list(lines + "select * from x where state = any(?) order by state in ('NOT_SEEN', 'SEEN_TWICE', 'OTHER_SUM', 'NOT_BOOKED') desc, sent_at desc, key limit ? offset ?", BankReader::line, args);
    return new BankSheet(sums, Page.of(rows, wanted.stream().mapToInt(BankSheet.Sum::number).sum()), inTransit(reach, query));
  }

  private static String where(Reach reach, BankQuery query, Collection<Object> args) {
    var where = new StringBuilder(reach.sql(GroundSql.of("u"), args));
    GroundSql.within("u", query.area(), where, args);
    return where.toString();
  }

  private BigDecimal inTransit(Reach reach, BankQuery query) {
    var args = new ArrayList<Object>();
    return sql().one("select coalesce(sum(a.balance), 0)::numeric(16, 2) as sum from projects.account a join projects.purse u on u.id = a.purse where a.kind = 'TRANSIT' and " + where(reach, query, args),
        row -> row.as("sum", BigDecimal.class), args.toArray()).orElseThrow();
  }

  private static BankLine line(Sql.Row row) throws java.sql.SQLException {
    return new BankLine(row.text("key"), row.text("payment"), row.text("title"), row.text("community"), row.text("payee"), row.as("amount", BigDecimal.class), row.instant("sent_at"), row.as("seen", BigDecimal.class),
        row.as("booked", BigDecimal.class), row.as("day", LocalDate.class), row.text("slip"), row.text("why"), BankState.valueOf(row.text("state")));
  }

  /** An instruction that an answer may be about. @param on the day it was sent; @param settled null while it is under way */
  public record Sent(String payment, BigDecimal amount, LocalDate on, boolean last, Boolean settled, LocalDate day, String slip) {

    public record Wrong(String key, List<Object> args) {}

    /** What speaks against an answer; null for nothing. */
    public Wrong against(BankAnswer answer) {
      if (answer.amount().compareTo(amount) != 0) return new Wrong("bank.other-sum", List.of(answer.key(), answer.amount().toPlainString(), amount.toPlainString()));
      if (settled != null && !same(answer)) return new Wrong("bank.answered", List.of(answer.key()));
      if (settled == null && !last) return new Wrong("bank.not-last", List.of(answer.key()));
      return answer.day().isBefore(on) ? new Wrong("payment.before-instruction", List.of(on.toString())) : null;
    }

    /** It was written down just so. */
    public boolean same(BankAnswer answer) {
      return settled != null && settled == answer.paid() && day.equals(answer.day()) && (!settled || slip.equals(answer.slip().strip()));
    }
  }

  /** Instructions by their keys, as far as they are in reach. */
  public Map<String, Sent> sent(Reach reach, Collection<String> keys) {
    var args = new ArrayList<Object>();
    args.add(keys.stream().map(String::strip).toList());
    var where = reach.sql(GroundSql.of("u"), args);
    var found = new HashMap<String, Sent>();
    sql().list("""
        select i.key, y.number, i.amount, i.sent_at, a.settled, a.day, a.slip, not exists (select from projects.bank_instruction n where n.payment = i.payment and n.attempt > i.attempt) as last
          from projects.bank_instruction i join projects.payment y on y.id = i.payment join projects.purse u on u.id = y.purse left join projects.bank_answer a on a.key = i.key where i.key = any(?) and\s""" + where,
        row -> found.put(row.text("key"), new Sent(row.text("number"), row.as("amount", BigDecimal.class), ChinaTime.local(row.instant("sent_at")).toLocalDate(), row.yes("last"), row.as("settled", Boolean.class), row.as("day", LocalDate.class), row.text("slip"))), args);
    return found;
  }

  private Sql sql() { return Sql.on(database); }
}
