package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.StatementSheet;

/** Statements from the vouchers and the dated sums of items, all communities of an area in one question. What is past stays as it was. */
@ApplicationScoped
public class StatementReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** First and last day. @param quarter 1 to 4, 0 for the whole year */
  public record Span(LocalDate from, LocalDate until) {

    public static Span of(int year, int quarter) {
      var from = quarter == 0 ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 3 * quarter - 2, 1);
      return new Span(from, from.plusMonths(quarter == 0 ? 12 : 3).minusDays(1));
    }
  }

  /** Purses that were open in the span, by community, year and source. */
  public List<StatementLine> lines(Reach reach, Territory area, Span span) {
    var args = new ArrayList<Object>(List.of(span.until(), span.from()));
    var where = reach.sql(GroundSql.of("p"), args) + " and " + GroundSql.under("p", area, args);
    args.addAll(List.of(span.until(), span.from(), span.from(), span.from(), span.from(), span.until()));
    return Sql.on(database).list("""
        with wanted as (select p.id, p.town, p.community, p.source, p.year from projects.purse p where p.year <= extract(year from ?::date) and p.open_until >= ? and %s),
        held as (select c.purse, sum(d.contracted) as contracted from wanted p join projects.commitment c on c.purse = p.id
                   cross join lateral (select m.contracted from projects.commitment_sum m where m.item = c.item and m.day <= ? order by m.day desc limit 1) d group by c.purse),
        posted as (
          select v.purse, sum(case when k.fund or k.code = 'SPENT' then l.credit - l.debit end) filter (where v.day < ?) as opening,
                 sum(l.credit) filter (where v.day >= ? and k.fund and v.kind not in ('CARRY', 'SWEEP', 'REVERSE')) as received,
                 sum(l.debit) filter (where v.day >= ? and k.fund and v.kind in ('SWEEP', 'REVERSE')) as returned,
                 sum(l.debit - l.credit) filter (where v.day >= ? and k.code = 'SPENT') as spent, sum(l.debit - l.credit) filter (where k.code = 'SPENT') as paid
            from wanted p join projects.voucher v on v.purse = p.id join projects.voucher_line l on l.voucher = v.id
            join projects.account a on a.id = l.account join projects.account_kind k on k.code = a.kind where v.day <= ? group by v.purse)
        select p.*, coalesce(h.contracted, 0) - coalesce(s.paid, 0) as unpaid, coalesce(s.opening, 0) as opening, coalesce(s.received, 0) as received,
               coalesce(s.returned, 0) as returned, coalesce(s.spent, 0) as spent
          from wanted p left join held h on h.purse = p.id left join posted s on s.purse = p.id order by p.community, p.year desc, p.source""".formatted(where), row -> {
      var opening = row.as("opening", BigDecimal.class);
      var received = row.as("received", BigDecimal.class);
      var returned = row.as("returned", BigDecimal.class);
      var spent = row.as("spent", BigDecimal.class);
      return new StatementLine(row.big("id"), row.text("town"), row.text("community"), FundSource.valueOf(row.text("source")), row.number("year"), opening, received, returned, spent,
          opening.add(received).subtract(returned).subtract(spent), row.as("unpaid", BigDecimal.class));
    }, args);
  }

  /** Items of purses that were open in the span with their sums of its last day and what these were before it, those with payments in it first. */
  public List<StatementSheet.Item> items(String community, Span span) {
    return Sql.on(database).list("""
        select c.item, c.title, p.source, coalesce(h.resolved, 0) as resolved, coalesce(h.contracted, 0) as contracted, coalesce(s.now, 0) as now, coalesce(s.paid, 0) as paid,
               b.resolved > 0 and (b.resolved <> h.resolved or b.contracted > 0 and b.contracted <> h.contracted) as moved, b.resolved as resolved_before, b.contracted as contracted_before, w.why
          from projects.commitment c join projects.purse p on p.id = c.purse
          left join lateral (select m.resolved, m.contracted from projects.commitment_sum m where m.item = c.item and m.day <= ? order by m.day desc limit 1) h on true
          left join lateral (select m.resolved, m.contracted from projects.commitment_sum m where m.item = c.item and m.day < ? order by m.day desc limit 1) b on true
          left join lateral (select string_agg(n.why, '；' order by n.first) as why from (select m.why, min(m.day) as first from projects.commitment_sum m where m.item = c.item and m.day >= ? and m.day <= ? group by m.why) n) w on true
          left join lateral (select sum(l.debit - l.credit) filter (where v.day >= ?) as now, sum(l.debit - l.credit) as paid from projects.voucher_line l join projects.voucher v on v.id = l.voucher
                              join projects.account a on a.id = l.account and a.kind = 'SPENT' where l.item = c.item and v.day <= ?) s on true
         where p.community = ? and p.year <= ? and p.open_until >= ? and (h.resolved > 0 or s.paid > 0 or b.resolved > 0) order by now desc, c.item""",
        row -> new StatementSheet.Item(row.text("item"), row.text("title"), FundSource.valueOf(row.text("source")), row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class),
            row.as("now", BigDecimal.class), row.as("paid", BigDecimal.class), was(row)), span.until(), span.from(), span.from(), span.until(), span.from(), span.until(), community, span.until().getYear(),
        span.from());
  }

  private static StatementSheet.Was was(Sql.Row row) throws SQLException {
    return row.yes("moved") ? new StatementSheet.Was(row.as("resolved_before", BigDecimal.class), row.as("contracted_before", BigDecimal.class), row.text("why")) : null;
  }

  /** Whether the town kept a community's books on a day. */
  public boolean byTown(String community, LocalDate day) {
    return Sql.on(database).one("select by_town from projects.book_agency where community = ? and valid_from <= ? order by valid_from desc limit 1", row -> row.yes("by_town"), community, day).orElse(false);
  }
}
