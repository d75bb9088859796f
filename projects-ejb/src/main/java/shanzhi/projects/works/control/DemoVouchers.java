package shanzhi.projects.works.control;

import shanzhi.kernel.Sql;

/** The vouchers of the demonstration's payments, posted as sets: first what the bank was told, then what it paid. */
final class DemoVouchers {

  private static final String VOUCHER = """
      insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at)
      select y.purse, '%1$s', %2$s, %3$s, y.item, %4$s, '%1$s ' || i.key || ' ' || y.item, 'finance', %5$s
        from projects.payment y join projects.bank_instruction i on i.payment = y.id left join projects.bank_answer a on a.key = i.key
       where %6$s and not exists (select from projects.voucher v where v.key = '%1$s ' || i.key || ' ' || y.item) order by %5$s, y.id""";
  private static final String LINES = """
      insert into projects.voucher_line (voucher, no, account, debit, credit, item, purpose)
      select v.id, e.no, c.id, case when e.no = 1 then y.amount else 0 end, case when e.no = 2 then y.amount else 0 end, y.item, case when e.kind = 'SPENT' then y.purpose end
        from projects.payment y join projects.bank_instruction i on i.payment = y.id join projects.voucher v on v.key = '%1$s ' || i.key || ' ' || y.item
        cross join (values (1, '%2$s'), (2, '%3$s')) as e (no, kind) join projects.account c on c.purse = y.purse and c.kind = e.kind
       where not exists (select from projects.voucher_line l where l.voucher = v.id)""";

  private DemoVouchers() {}

  static void post(Sql sql) {
    sql.update(VOUCHER.formatted("INSTRUCT", "(i.sent_at at time zone 'Asia/Shanghai')::date", "'支付指令：' || y.milestone", "y.invoice", "i.sent_at", "true"));
    sql.update(LINES.formatted("INSTRUCT", "TRANSIT", "BANK"));
    sql.update(VOUCHER.formatted("SETTLE", "a.day", "'支付：' || y.milestone || '，' || y.payee", "a.slip", "a.recorded_at", "a.settled"));
    sql.update(LINES.formatted("SETTLE", "SPENT", "TRANSIT"));
  }
}
