package shanzhi.staff.payroll.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.OldPay;
import shanzhi.staff.payroll.boundary.ParallelLine;
import shanzhi.staff.payroll.boundary.ParallelSheet;
import shanzhi.staff.payroll.boundary.ParallelSheet.Somebody;
import shanzhi.staff.payroll.boundary.RunLine;

/**
 * Compares old sheets with runs, as sets. Who is who is said by the identity card, else by number and name, else by a name that nobody else
 * of the run has; it is asked anew each time, since a run may be calculated anew.
 */
@ApplicationScoped
public class ParallelBook {

  private static final int SHOWN = 200;

  /** Totals of a slip, by the names an old sheet is asked for them, and what they are called. */
  public enum Total {
    GROSS("应发合计"), EMPLOYEE("个人缴费合计"), TAX("个人所得税"), NET("实发");

    private final String title;

    Total(String title) { this.title = title; }

    public String title() { return title; }
  }

  /** ? is the run, twice; {@code matched.slip} is null for whom nobody fits. */
  private static final String MATCHED = """
      with here as (select s.id, s.number, s.name, w.id_card_index, count(*) over (partition by s.name) as named from staff.payslip s join staff.worker w on w.id = s.worker where s.run = ?),
      matched as (
        select r.*, coalesce(c.id, n.id, m.id) as slip
          from staff.parallel_row r
          left join here c on c.id_card_index = r.id_card_index
          left join here n on n.number = r.number and n.name = r.name
          left join here m on m.name = r.name and m.named = 1 and r.id_card_index is null
         where r.run = ?)""";

  /** ? is the run, four times. */
  private static final String DIFFERENT = MATCHED + """
      , old as (select m.slip, e.key as item, e.value::numeric as amount from matched m cross join lateral jsonb_each_text(m.amounts) e where m.slip is not null),
      now as (
        select s.id as slip, l.code as item, sum(l.amount) as amount from staff.payslip s cross join lateral unnest(s.codes, s.kinds, s.months, s.amounts) l(code, kind, for_month, amount)
         where s.run = ? and l.for_month = s.pay_month and l.kind not in ('TAX', 'NET') group by 1, 2
        union all
        select s.id, v.item, v.amount from staff.payslip s cross join lateral (values ('GROSS', s.gross), ('EMPLOYEE', s.employee), ('TAX', s.tax), ('NET', s.net)) v(item, amount) where s.run = ?),
      different as (
        select o.slip, o.item, o.amount as old, coalesce(n.amount, 0) as now from old o left join now n on n.slip = o.slip and n.item = o.item where o.amount <> coalesce(n.amount, 0))""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Areas areas;
  @Inject Clock clock;

  public void keep(long run, List<OldPay> rows, String by) {
    var now = clock.instant();
    var all = new ArrayList<Object[]>();
    for (var row : rows) {
      var card = row.idCard() == null || row.idCard().isBlank() ? null : sealing.index(row.idCard());
      var amounts = JsonText.object();
      row.amounts().forEach((item, amount) -> amounts.add(item, amount.toPlainString()));
      all.add(new Object[] {run, key(row, card), row.number(), row.name(), card, amounts.build().toString(), by, now});
    }
    sql().batch("""
        insert into staff.parallel_row (run, key, number, name, id_card_index, amounts, read_by, read_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        on conflict (run, key) do update set number = excluded.number, name = excluded.name, id_card_index = excluded.id_card_index, amounts = excluded.amounts, read_by = excluded.read_by,
          read_at = excluded.read_at""", all);
  }

  private static String key(OldPay row, String card) { return card != null ? card : row.number() != null ? row.number() + " " + row.name() : row.name(); }

  public int clear(long run) { return sql().update("delete from staff.parallel_row where run = ?", run); }

  /** Lines of the run's own month that an old sheet may have as well. */
  public List<String> items(long run) {
    return sql().list("""
        select l.code from staff.payslip s cross join lateral unnest(s.codes, s.kinds, s.months) with ordinality l(code, kind, for_month, place)
         where s.run = ? and l.for_month = s.pay_month and l.kind in ('EARNING', 'EXEMPT', 'DEDUCTION', 'HELD', 'BONUS', 'CONTRIBUTION', 'EMPLOYER') and l.code not like '变动前%'
         group by l.code order by min(l.place), l.code""", row -> row.text("code"), run);
  }

  public ParallelSheet sheet(RunLine run) {
    long id = run.id();
    record Head(int read, int matched, String by, Instant at) {}
    var head = sql().one(MATCHED + " select count(*) as read, count(slip) as matched, (array_agg(read_by order by read_at desc))[1] as read_by, max(read_at) as read_at from matched",
        row -> new Head(row.number("read"), row.number("matched"), row.text("read_by"), row.instant("read_at")), id, id).orElseThrow();
    var items = sql().list(DIFFERENT + " select item, count(*) as people, sum(old) as old, sum(now) as now from different group by item order by count(*) desc, item",
        row -> new ParallelSheet.Item(row.text("item"), row.number("people"), row.as("old", BigDecimal.class), row.as("now", BigDecimal.class)), id, id, id, id);
    int differing = (int) sql().number(DIFFERENT + " select count(distinct slip) from different", id, id, id, id);
    return new ParallelSheet(run, head.read(), head.matched(), head.matched() - differing, head.by(), head.at(), items, onlyOld(id, SHOWN), head.read() == 0 ? List.of() : onlyHere(id, SHOWN));
  }

  private List<Somebody> onlyOld(long run, int most) {
    return sql().list(MATCHED + " select number, name, (amounts ->> 'NET')::numeric as net from matched where slip is null order by name limit ?", ParallelBook::somebody, run, run, most);
  }

  private List<Somebody> onlyHere(long run, int most) {
    return sql().list(MATCHED + " select s.number, s.name, s.net from staff.payslip s where s.run = ? and not exists (select from matched m where m.slip = s.id) order by s.number limit ?",
        ParallelBook::somebody, run, run, run, most);
  }

  private static Somebody somebody(Sql.Row row) throws java.sql.SQLException { return new Somebody(row.text("number"), row.text("name"), row.as("net", BigDecimal.class)); }

  public Page<ParallelLine> differences(long run, String item, int offset, int limit) {
    var args = new ArrayList<Object>(List.of(run, run, run, run));
    var where = item == null ? "" : " where d.item = ?";
    if (item != null) args.add(item);
    int total = (int) sql().number(DIFFERENT + " select count(*) from different d" + where, args.toArray());
    return Page.of(lines(args, where, limit, offset), total);
  }

  private List<ParallelLine> lines(Collection<Object> args, String where, int limit, int offset) {
    args.add(limit);
    args.add(offset);
    return sql().list(DIFFERENT + " select s.id, s.number, s.name, s.community, d.item, d.old, d.now from different d join staff.payslip s on s.id = d.slip" + where
        + " order by s.number, array_position(array['NET', 'GROSS', 'EMPLOYEE', 'TAX'], d.item), d.item limit ? offset ?",
        row -> new ParallelLine(row.big("id"), row.text("number"), row.text("name"), row.text("community"), row.text("item"), row.as("old", BigDecimal.class), row.as("now", BigDecimal.class)), args);
  }

  /** People on one side only stand below the differences, so that nobody is overlooked. */
  public byte[] workbook(RunLine run, String footer) {
    var columns = List.of(text("工号", 12), text("姓名", 12), text("社区", 18), text("项目", 26), number("旧工资表", 14), number("本系统", 14), number("差额", 14), text("说明", 24));
    try (var out = new SheetOut("并行比对", footer, columns)) {
      for (var line : lines(new ArrayList<>(List.of(run.id(), run.id(), run.id(), run.id())), "", Integer.MAX_VALUE, 0)) {
        out.row(line.number(), line.name(), areas.today().find(line.community()).map(AreaNode::shortName).orElse(line.community()), title(line.item()), line.old(), line.now(), line.difference(), null);
      }
      for (var one : onlyOld(run.id(), Integer.MAX_VALUE)) out.row(Arrays.asList(one.number(), one.name(), null, Total.NET.title(), one.net(), null, null, "仅旧工资表有"));
      if (sql().number("select count(*) from staff.parallel_row where run = ?", run.id()) > 0) {
        for (var one : onlyHere(run.id(), Integer.MAX_VALUE)) out.row(Arrays.asList(one.number(), one.name(), null, Total.NET.title(), null, one.net(), null, "仅本系统有"));
      }
      return out.bytes();
    }
  }

  /** What people call an item. */
  static String title(String item) { return Arrays.stream(Total.values()).filter(total -> total.name().equals(item)).findFirst().map(Total::title).orElse(item); }

  private Sql sql() { return Sql.on(database); }
}
