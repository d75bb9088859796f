package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.control.InsuranceBook;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayFacts.Difference;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxBook;

/** Makes the slips of a run again from what was kept with them, and tells which come out otherwise. */
@ApplicationScoped
public class Verifying {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook policies;
  @Inject InsuranceBook insurance;
  @Inject TaxBook taxes;

  private record Kept(long slip, String number, String hash, JsonObject input) {}

  private record Head(String area, YearMonth month, RunPurpose purpose) {}

  public List<String> different(long run) {
    var sql = Sql.on(database);
    var head = sql.one("select coalesce(town, county) as area, month, purpose from staff.payroll_run where id = ?",
        row -> new Head(row.text("area"), YearMonth.from(row.as("month", LocalDate.class)), RunPurpose.valueOf(row.text("purpose"))), run).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    var earlier = earlier(sql, run);
    var reckoners = new HashMap<Long, Reckoner>();
    var different = new ArrayList<String>();
    for (var kept : sql.list("select s.id, s.number, s.hash, p.input::text as input from staff.payslip s join staff.payslip_part p on p.slip = s.id and p.correction = 0 where s.run = ? order by s.worker",
        row -> new Kept(row.big("id"), row.text("number"), row.text("hash"), JsonText.readObject(row.text("input"))), run)) {
      var input = PayInput.of(kept.input());
      var reckoner = reckoners.computeIfAbsent(input.policy(), policy -> new Reckoner(policies.plan(policy), policy, head.month(), head.purpose(), insurance.of(head.area(), head.month()), taxes.of(head.month())));
      if (!same(kept, input, reckoner, earlier.getOrDefault(kept.slip(), List.of()))) different.add(kept.number());
    }
    return different;
  }

  private static boolean same(Kept kept, PayInput input, Reckoner reckoner, List<Difference> earlier) {
    try {
      return Canon.hash(kept.number(), reckoner.slip(input, tax(kept.input().getJsonObject("tax")), BonusWay.CHEAPER, earlier)).equals(kept.hash());
    } catch (Refusal cannot) {
      return false;
    }
  }

  /** The differences to earlier months as they stand in the slips: what they came from is kept with the earlier month. */
  private static Map<Long, List<Difference>> earlier(Sql sql, long run) {
    var all = new HashMap<Long, List<Difference>>();
    sql.list("""
        select l.slip, l.code, l.kind, l.for_month, l.amount, l.about ->> 'rule' as rule, l.about #>> '{inputs,1,1}' as taxed
          from staff.payslip_line l join staff.payslip s on s.id = l.slip where s.run = ? and l.for_month < s.pay_month order by l.slip, l.position""",
        row -> all.computeIfAbsent(row.big("slip"), none -> new ArrayList<>()).add(new Difference(row.text("code"), YearMonth.from(row.as("for_month", LocalDate.class)),
            row.as("amount", BigDecimal.class), "是".equals(row.text("taxed")), row.text("rule"), part(LineKind.valueOf(row.text("kind"))))), run);
    return all;
  }

  private static PayFacts.Part part(LineKind kind) {
    return switch (kind) { case CONTRIBUTION -> PayFacts.Part.EMPLOYEE; case EMPLOYER -> PayFacts.Part.EMPLOYER; case HELD -> PayFacts.Part.HELD; default -> PayFacts.Part.WAGE; };
  }

  private static PayFacts.Tax tax(JsonObject json) {
    var sum = new TaxSum(json.getInt("year"), json.containsKey("last") ? YearMonth.parse(json.getString("last")) : null, json.getInt("months"), amount(json, "income"), amount(json, "exempt"),
        amount(json, "contributions"), amount(json, "deducted"), amount(json, "others"), amount(json, "withheld"), json.getBoolean("separateUsed"));
    return new PayFacts.Tax(TaxOption.valueOf(json.getString("option")), sum, amount(json, "additional"), amount(json, "other"));
  }

  private static BigDecimal amount(JsonObject json, String name) { return new BigDecimal(json.getString(name)); }
}
