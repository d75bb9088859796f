package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.boundary.AccountBalance;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PurposeLine;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.ledger.boundary.VoucherQuery;
import shanzhi.projects.ledger.boundary.VoucherSheet;

/** Vouchers as they are shown. What was given counts as income of a purse, what was spent as its expense; the rest only moves. */
@ApplicationScoped
public class VoucherReader {

  private static final int MOST = 500;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** Only the vouchers of the page are asked for their sums; the balance after each is what its purse's book says up to it, in the order in which they are read: by day. */
  private static final String SUMS = """
      select v.*, p.community, p.source, p.year as of_year, s.given as came, s.gone as went, b.balance from %s v join projects.purse p on p.id = v.purse
        cross join lateral (select coalesce(sum(case when k.fund then l.credit - l.debit end) filter (where k.fund), 0) as given, coalesce(sum(l.debit - l.credit) filter (where k.code = 'SPENT'), 0) as gone
                              from projects.voucher_line l join projects.account a on a.id = l.account join projects.account_kind k on k.code = a.kind where l.voucher = v.id) s
        cross join lateral (select coalesce(sum(case when k.fund then l.credit - l.debit when k.code = 'SPENT' then l.credit - l.debit else 0 end), 0) as balance
                              from projects.voucher o join projects.voucher_line l on l.voucher = o.id join projects.account a on a.id = l.account join projects.account_kind k on k.code = a.kind
                             where o.purse = v.purse and (o.day, o.id) <= (v.day, v.id)) b\s""";

  /** What is booked on an item or the own share beside it; own money that arrives names its item as its ground. */
  private static final String OF_ITEMS = """
      v.id in (select l.voucher from projects.voucher_line l join projects.commitment c on c.item = l.item where coalesce(c.own_of, c.item) = any (?)
        union all select o.id from projects.voucher o where o.basis = any (?))""";

  public List<VoucherLine> of(Reach reach, List<String> items) {
    var args = new ArrayList<Object>();
    var where = reach.sql(GroundSql.of("p"), args) + " and " + OF_ITEMS;
    args.add(items);
    args.add(items);
    return sql().list("with page as (select v.* from projects.voucher v join projects.purse p on p.id = v.purse where " + where + " order by v.day, v.id limit " + MOST + ") " + SUMS.formatted("page")
        + " order by v.day, v.id", VoucherReader::line, args);
  }

  public Page<VoucherLine> page(Reach reach, VoucherQuery query) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("p"), args)).append(" and p.year = ?");
    args.add(query.getYear());
    if (query.getArea() != null && !query.getArea().isBlank()) where.append(" and ").append(GroundSql.under("p", Territory.of(query.getArea()), args));
    if (query.getSource() != null) {
      where.append(" and p.source = ?");
      args.add(query.getSource().name());
    }
    if (query.getText() != null && !query.getText().isBlank()) {
      where.append(" and position(? in concat_ws(' ', v.words, v.basis, v.evidence)) > 0");
      args.add(query.getText().strip());
    }
    if (query.getItem() != null && !query.getItem().isBlank()) {
      where.append(" and ").append(OF_ITEMS);
      args.add(List.of(query.getItem()));
      args.add(List.of(query.getItem()));
    }
    var from = " from projects.voucher v join projects.purse p on p.id = v.purse where " + where;
    int count = (int) sql().number("select count(*) from (select 1" + from + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(query.getRows());
    args.add(query.getFrom());
    return Page.of(sql().list("with page as (select v.*" + from + " order by v.day desc, v.id desc limit ? offset ?) " + SUMS.formatted("page") + " order by v.day desc, v.id desc", VoucherReader::line, args), count);
  }

  /** Of a purse's book; those of pools are not shown one by one. */
  public Optional<VoucherLine> line(long voucher) { return sql().one(SUMS.formatted("projects.voucher") + "where v.id = ?", VoucherReader::line, voucher); }

  public VoucherSheet sheet(VoucherLine line, boolean editor) {
    record More(String maker, java.time.Instant at, Long reverses, Long by) {}
    var more = sql().one("""
        select v.*, coalesce(a.display_name, v.made_by) as maker, (select id from projects.voucher o where o.reverses = v.id) as by from projects.voucher v
          left join foundation.account a on a.username = v.made_by where v.id = ?""", row -> new More(row.text("maker"), row.instant("made_at"), row.as("reverses", Long.class), row.as("by", Long.class)),
        line.id()).orElseThrow();
    var lines = sql().list("select l.*, a.kind from projects.voucher_line l join projects.account a on a.id = l.account where l.voucher = ? order by l.no", row -> new VoucherSheet.Line(row.number("no"),
        row.text("kind"), row.as("debit", BigDecimal.class), row.as("credit", BigDecimal.class), row.text("item"), row.text("purpose")), line.id());
    return new VoucherSheet(line, more.maker(), more.at(), more.reverses(), more.by(), editor && more.by() == null && Books.REVERSIBLE.contains(line.kind()), lines);
  }

  public List<AccountBalance> balances(Territory area, int year) {
    var args = new ArrayList<Object>(List.of(year));
    var purses = GroundSql.under("p", area, args);
    args.add(year);
    var pools = new Reach(List.of(area)).sql(GroundSql.upper("p"), args);
    return sql().list("""
        select k.code, k.place, k.side, sum(t.debit) as debit, sum(t.credit) as credit, sum(t.balance) as balance from (
          select a.kind, a.balance, l.debit, l.credit from projects.purse p join projects.account a on a.purse = p.id
            cross join lateral (select coalesce(sum(debit), 0) as debit, coalesce(sum(credit), 0) as credit from projects.voucher_line where account = a.id) l where p.year = ? and %s
          union all
          select a.kind, a.balance, l.debit, l.credit from projects.pool p join projects.account a on a.pool = p.id
            cross join lateral (select coalesce(sum(debit), 0) as debit, coalesce(sum(credit), 0) as credit from projects.voucher_line where account = a.id) l where p.year = ? and %s) t
          join projects.account_kind k on k.code = t.kind group by k.code, k.place, k.side, k.sort having sum(t.debit) + sum(t.credit) > 0 order by k.sort""".formatted(purses, pools),
        row -> new AccountBalance(row.text("code"), row.text("place"), row.number("side") == 1, row.as("debit", BigDecimal.class), row.as("credit", BigDecimal.class), row.as("balance", BigDecimal.class)), args);
  }

  public List<PurposeLine> purposes() {
    var today = ChinaTime.today(clock);
    return sql().list("select * from projects.purpose where valid_from <= ? and (valid_to is null or valid_to > ?) order by chargeable desc, code", row -> new PurposeLine(row.text("code"), row.text("title"),
        row.text("title_en"), row.text("clause"), row.text("source")), today, today);
  }

  private static VoucherLine line(Sql.Row row) throws SQLException {
    return new VoucherLine(row.big("id"), row.number("no"), row.text("community"), FundSource.valueOf(row.text("source")), row.number("of_year"), row.text("kind"), row.as("day", LocalDate.class),
        row.text("words"), row.text("basis"), row.text("evidence"), row.as("came", BigDecimal.class), row.as("went", BigDecimal.class), row.as("balance", BigDecimal.class));
  }

  private Sql sql() { return Sql.on(database); }
}
