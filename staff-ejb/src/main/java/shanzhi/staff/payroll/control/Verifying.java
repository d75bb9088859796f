package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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

  private record Kept(String number, String hash, byte[] said, JsonObject input) {}

  private record Head(String area, YearMonth month, RunPurpose purpose, LocalDate knownOn) {}

  public List<String> different(long run) {
    var sql = Sql.on(database);
    var head = sql.one("select coalesce(town, county) as area, month, purpose, known_on from staff.payroll_run where id = ?",
        row -> new Head(row.text("area"), YearMonth.from(row.as("month", LocalDate.class)), RunPurpose.valueOf(row.text("purpose")), row.as("known_on", LocalDate.class)), run)
        .orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    var reckoners = new HashMap<Long, Reckoner>();
    var different = new ArrayList<String>();
    for (var kept : sql.list("""
        select s.number, s.hash, s.explained, p.input::text as input from staff.payslip s join staff.payslip_part p on p.slip = s.id and jsonb_exists(p.input, 'tax')
         where s.run = ? order by s.worker""",
        row -> new Kept(row.text("number"), row.text("hash"), Canon.unpacked(row.as("explained", byte[].class)), JsonText.readObject(row.text("input"))), run)) {
      var input = PayInput.of(kept.input());
      var reckoner = reckoners.computeIfAbsent(input.policy(), policy -> new Reckoner(policies.plan(policy), policy, head.month(), head.purpose(),
          insurance.of(head.area(), head.month(), head.knownOn()), taxes.of(head.month())));
      if (!same(kept, input, reckoner, head.month())) different.add(kept.number());
    }
    return different;
  }

  /** The text is the one that was hashed, and the same facts give it again. */
  private static boolean same(Kept kept, PayInput input, Reckoner reckoner, YearMonth month) {
    if (!Canon.sha256(kept.said()).equals(kept.hash())) return false;
    try {
      var taxed = kept.input().getJsonObject("tax");
      var earlier = earlier(kept.said(), month);
      var again = taxed.getBoolean("settling", false) ? reckoner.settling(input, tax(taxed), earlier) : reckoner.slip(input, tax(taxed), BonusWay.valueOf(taxed.getString("way", BonusWay.CHEAPER.name())), earlier);
      return Arrays.equals(Canon.bytes(kept.number(), again), kept.said());
    } catch (Refusal cannot) {
      return false;
    }
  }

  /** The differences to earlier months as they stand in the slip: what they came from is kept with the earlier month. */
  private static List<Difference> earlier(byte[] said, YearMonth month) {
    var all = new ArrayList<Difference>();
    for (var line : Canon.lines(said)) {
      var of = Canon.month(line, month);
      if (line.amount() != null && of.isBefore(month)) all.add(new Difference(line.code(), of, line.amount(), "是".equals(line.inputs().get(1).value()), line.rule(), part(line.kind())));
    }
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
