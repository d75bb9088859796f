package shanzhi.projects.works.control;

import shanzhi.kernel.Sql;

/** The vouchers of the demonstration's payments, posted as sets: what the bank was told, and what it paid. */
final class DemoVouchers {

  /** In one go, so that the numbers of a book run with its days. */
  private static final String VOUCHERS = """
      insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at)
      select t.purse, t.kind, t.day, t.words, t.item, t.evidence, t.kind || ' ' || t.key || ' ' || t.item, 'finance', t.at from (
        select y.id, y.purse, y.item, i.key, 'INSTRUCT' as kind, (i.sent_at at time zone 'Asia/Shanghai')::date as day, '支付指令：' || y.milestone as words, y.invoice as evidence, i.sent_at as at
          from projects.payment y join projects.bank_instruction i on i.payment = y.id
        union all
        select y.id, y.purse, y.item, i.key, 'SETTLE', a.day, '支付：' || y.milestone || '，' || y.payee, a.slip, a.recorded_at
          from projects.payment y join projects.bank_instruction i on i.payment = y.id join projects.bank_answer a on a.key = i.key where a.settled) t
       where not exists (select from projects.voucher v where v.key = t.kind || ' ' || t.key || ' ' || t.item) order by t.at, t.id""";
  private static final String LINES = """
      insert into projects.voucher_line (voucher, no, account, debit, credit, item, purpose)
      select v.id, e.no, c.id, case when e.no = 1 then y.amount else 0 end, case when e.no = 2 then y.amount else 0 end, y.item, case when e.kind = 'SPENT' then y.purpose end
        from projects.payment y join projects.bank_instruction i on i.payment = y.id join projects.voucher v on v.key = '%1$s ' || i.key || ' ' || y.item
        cross join (values (1, '%2$s'), (2, '%3$s')) as e (no, kind) join projects.account c on c.purse = y.purse and c.kind = e.kind
       where not exists (select from projects.voucher_line l where l.voucher = v.id)""";

  private DemoVouchers() {}

  static void post(Sql sql) {
    sql.update(VOUCHERS);
    sql.update(LINES.formatted("INSTRUCT", "TRANSIT", "BANK"));
    sql.update(LINES.formatted("SETTLE", "SPENT", "TRANSIT"));
  }
}
