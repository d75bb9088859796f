package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.payroll.boundary.OwnSlip;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipSheet;

/** Reads slips as they were written. */
@ApplicationScoped
public class SlipReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Whose slip it is, and where. @param username null for somebody without account */
  public record Head(long id, String username, String area, RunState state) {}

  public Optional<Head> head(long slip) {
    return sql().one("""
        select s.id, w.username, coalesce(r.town, r.county) as area, r.state from staff.payslip s join staff.payroll_run r on r.id = s.run join staff.worker w on w.id = s.worker where s.id = ?""",
        row -> new Head(row.big("id"), row.text("username"), row.text("area"), RunState.valueOf(row.text("state"))), slip);
  }

  /** Slips that were sent to be paid, the newest first. */
  public List<OwnSlip> of(String username) {
    return sql().list("""
        select s.*, u.name as unit_name from staff.payslip s join staff.worker w on w.id = s.worker join staff.payroll_run r on r.id = s.run join staff.paying_unit u on u.id = s.unit
         where w.username = ? and r.state in ('SENT', 'RECONCILED') order by s.pay_month desc, s.id desc limit 120""",
        row -> new OwnSlip(row.big("id"), month(row, "pay_month"), RunPurpose.valueOf(row.text("purpose")), row.text("unit_name"), amount(row, "gross"), amount(row, "employee"), amount(row, "tax"), amount(row, "net")), username);
  }

  public SlipSheet sheet(long slip) {
    var lines = lines(slip);
    return sql().one("""
        select s.*, s.notes::text as said, s.bonus::text as ways, r.state, r.approved_at, u.name as unit_name from staff.payslip s join staff.payroll_run r on r.id = s.run join staff.paying_unit u on u.id = s.unit where s.id = ?""",
        row -> new SlipSheet(slip, row.big("run"), row.text("number"), row.text("name"), row.text("community"), row.text("unit_name"), row.text("post"), row.text("grade"), month(row, "pay_month"),
            RunPurpose.valueOf(row.text("purpose")), RunState.valueOf(row.text("state")), amount(row, "standard"), amount(row, "gross"), amount(row, "held"), amount(row, "employee"),
            amount(row, "employer"), amount(row, "tax"), amount(row, "net"), lines, notes(row.text("said")), new SlipSheet.Year(row.number("sum_months"), amount(row, "sum_income"),
            amount(row, "sum_contributions"), amount(row, "sum_additional"), amount(row, "sum_withheld")), row.text("why"), row.instant("approved_at"), row.text("hash"), bonus(row.text("ways"))), slip).orElseThrow();
  }

  private List<SlipSheet.Line> lines(long slip) {
    var before = before(slip);
    return sql().one("select explained, pay_month from staff.payslip where id = ?", row -> {
      var month = month(row, "pay_month");
      return Canon.lines(Canon.unpacked(row.as("explained", byte[].class))).stream().map(line -> new SlipSheet.Line(Canon.month(line, month), line, before.get(line.code()))).toList();
    }, slip).orElse(List.of());
  }

  private Map<String, BigDecimal> before(long slip) {
    var all = new HashMap<String, BigDecimal>();
    sql().list("""
        select l.code, l.amount from staff.payslip s join staff.payslip b on b.unit = s.unit and b.worker = s.worker and b.purpose = s.purpose and b.pay_month = (s.pay_month - interval '1 month')::date
          join staff.payslip_line l on l.slip = b.id where s.id = ? and s.purpose = 'MONTHLY'""", row -> all.put(row.text("code"), amount(row, "amount")), slip);
    return all;
  }

  private static Slip.BonusChoice bonus(String json) {
    if (json == null) return null;
    var one = JsonText.readObject(json);
    return new Slip.BonusChoice(new BigDecimal(one.getString("bonus")), new BigDecimal(one.getString("merged")), one.containsKey("apart") ? new BigDecimal(one.getString("apart")) : null,
        BonusWay.valueOf(one.getString("proposed")), BonusWay.valueOf(one.getString("taken")), null);
  }

  private static List<Slip.Note> notes(String json) {
    return JsonText.readArray(json).getValuesAs(JsonObject.class).stream().map(one -> new Slip.Note(one.getString("key"), RunReader.words(one.getJsonArray("args").toString()))).toList();
  }

  private static YearMonth month(Sql.Row row, String column) throws SQLException { return YearMonth.from(row.as(column, LocalDate.class)); }

  private static BigDecimal amount(Sql.Row row, String column) throws SQLException { return row.as(column, BigDecimal.class); }

  private Sql sql() { return Sql.on(database); }
}
