package shanzhi.staff.payroll;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.Opening;
import shanzhi.staff.workers.control.FictitiousNumbers;

/**
 * A unit of the county, whose people nobody else counts on: staff of 飞龙社区 without degree, deductions and declared bases. By the shipped policy each
 * is on grade 1: 3876.00 a month, of which 3100.80 are paid and 775.20 kept; contributions on the floor of 4071 are
 * 325.68 + 81.42 + 16.28 + 244 = 667.38.
 */
final class OwnUnit {

  static final String WAGE = "3100.80";
  static final String CONTRIBUTIONS = "667.38";

  private final Sql sql;
  private final Sealing sealing;
  final long id;

  OwnUnit(DataSource database, Sealing sealing, String name) {
    this.sql = Sql.on(database);
    this.sealing = sealing;
    this.id = sql.number("select nextval('staff.paying_unit_seq')");
    sql.update("""
        insert into staff.paying_unit (id, name, credit_code, injury_class, county, town, valid_from)
        values (?, ?, '12510131MB1EXTR' || lpad((?::bigint / 50 % 1000)::text, 3, '0'), 1, '510131000000', null, '2000-01-01')""", id, name, id);
  }

  /** Somebody on a post since a day, with an account to pay to. @return id */
  long employs(String name, String from) {
    long worker = sql.number("select nextval('staff.worker_seq')") * 100 + 7;
    var account = FictitiousNumbers.card(7_000_000L + worker);
    var card = FictitiousNumbers.idCard(LocalDate.of(1991, 1, 1).plusDays(worker / 900 % 3000), (int) (worker % 900));
    sql.update("""
        insert into staff.worker (id, number, name, id_card_sealed, id_card_index, service_since, entered_on, county, town, community)
        values (?, 'B' || ?::text, ?, ?, ?, ?::date, ?::date, '510131000000', '510131001000', '510131001006')""", worker, worker, name, sealing.seal(card), "bonus-" + worker, from, from);
    posting(worker, from);
    sql.update("""
        insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, reason, proposed_by, proposed_at, decided_by, decided_at)
        values (?, ?, '示例农商银行', ?, ?, ?, 'IN_FORCE', ?::date, '建账', 'hr', now(), 'finance', now())""", worker, worker, sealing.seal(account), sealing.index(account), name, from);
    sql.update("insert into staff.insurance_profile (worker, insured, fund, fund_rate, valid_from) values (?, true, true, 6, ?::date)", worker, from);
    return worker;
  }

  void posting(long worker, String from) {
    sql.update("""
        insert into staff.posting (id, worker, unit, county, town, community, post, valid_from)
        values (nextval('staff.posting_seq') * 100 + 7, ?, ?, '510131000000', '510131001000', '510131001006', 'STAFF', ?::date)""", worker, id, from);
  }

  void leaves(long worker, String day, String ending) { sql.update("update staff.posting set valid_to = ?::date, ending = ? where worker = ? and unit = ? and valid_to is null", day, ending, worker, id); }

  String number(long worker) { return "B" + worker; }

  /** What another system has paid in the year until a month. */
  Opening opening(long worker, String until, String income, String contributions, String withheld, String held, boolean separateUsed) {
    var nothing = new BigDecimal("0.00");
    return new Opening(id, worker, number(worker), LocalDate.parse(until), new BigDecimal(income), nothing, new BigDecimal(contributions), nothing, nothing, new BigDecimal(withheld), new BigDecimal(held), separateUsed);
  }

  /** Nobody is there any more, for whoever counts the county's people. */
  void close() {
    sql.list("select worker, valid_from from staff.posting where unit = ? and valid_to is null", row -> row.big("worker"), id).forEach(worker -> leaves(worker, "2026-01-01", "EXIT"));
    sql.update("update staff.worker set left_on = '2026-01-01', exit_reason = 'RESIGNED' where left_on is null and id in (select worker from staff.posting where unit = ?)", id);
    sql.update("update staff.paying_unit set valid_to = '2026-01-01' where id = ?", id);
  }

  /** {@code 应发 个人缴费 个税 实发} of each, in the order asked for. */
  List<String> paid(long run, Long... workers) {
    return java.util.stream.Stream.of(workers).map(worker -> sql.one("select gross || ' ' || employee || ' ' || tax || ' ' || net as said from staff.payslip where run = ? and worker = ?",
        row -> row.text("said"), run, worker).orElse("none")).toList();
  }
}
