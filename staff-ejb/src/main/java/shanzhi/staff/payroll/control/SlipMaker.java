package shanzhi.staff.payroll.control;

import static java.math.BigDecimal.ZERO;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayFacts.Difference;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.tax.boundary.TaxSum;

/** Makes the slip of one person from what has been read. Pure: the same ground and standing give the same slip, to the byte. */
final class SlipMaker {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Ground ground;

  SlipMaker(Ground ground) { this.ground = ground; }

  Made make(Person person, Standing standing) {
    try {
      return made(person, standing);
    } catch (Refusal fault) {
      return Made.aside(person, fault);
    }
  }

  private Made made(Person person, Standing standing) {
    if (person.rows().isEmpty()) throw Refusal.conflict("payroll.not-of-unit", ground.grants().get(person.worker()).number());
    var last = person.last();
    var reckoner = ground.reckoner();
    Refusal.unless(last.bankAccount() != null, "payroll.no-account");
    if (ground.purpose() == RunPurpose.BONUS) return granted(person, standing);
    boolean monthly = ground.purpose() == RunPurpose.MONTHLY;
    if (person.gone() && monthly) return settled(person, standing);
    var input = PersonFacts.of(person, ground.month(), reckoner.plan(), reckoner.policy(), ground.elsewhere().contains(person.worker()));
    if (!monthly) input = yearEnd(person, input, standing.held());
    var parts = new ArrayList<Made.Part>();
    var differences = new ArrayList<Difference>();
    if (monthly) earlier(person, parts, differences);
    var tax = tax(person, standing.sum());
    var way = ground.ways().getOrDefault(person.worker(), BonusWay.CHEAPER);
    var slip = reckoner.slip(input, tax, way, differences);
    Refusal.unless(slip.net().signum() >= 0, "payroll.net-negative", slip.net().toPlainString());
    var standard = slip.standard().toPlainString();
    var based = input.basedOn(input.social() ? standard : null, input.fund() ? standard : null);
    var items = Item.of(slip.lines(), ground.month().toString());
    parts.add(0, new Made.Part(ground.purpose(), ground.month(), 0, input.first(), input.last(), based, items));
    var changes = changes(standing, items, slip, differences);
    var said = Canon.bytes(last.number(), slip);
    return new Made(person, slip, grade(slip), parts, JsonText.object(taxJson(tax)).add("way", way.name()).build(), changes, why(standing, based, parts, changes, tax), flagged(standing, slip, monthly), Canon.packed(said), Canon.sha256(said), null);
  }

  /** What earlier months still owe to somebody who has left, or are owed: paid by this unit, which withholds the tax of what it pays. */
  private Made settled(Person person, Standing standing) {
    var parts = new ArrayList<Made.Part>();
    var differences = new ArrayList<Difference>();
    earlier(person, parts, differences);
    var tax = tax(person, standing.sum());
    var input = parts.get(0).input();
    var by = ground.earlier().get(person.worker()).stream().map(Retro::reckoner).filter(one -> one.policy() == input.policy()).findFirst().orElseThrow();
    var slip = ground.reckoner().following(by).settling(input, tax, differences);
    Refusal.unless(slip.net().signum() >= 0, "payroll.net-negative", slip.net().toPlainString());
    var said = Canon.bytes(person.last().number(), slip);
    return new Made(person, slip, grade(slip), parts, JsonText.object(taxJson(tax)).add("settling", true).build(), JsonText.array().build(), "已离开本单位，补算 " + parts.size() + " 个月", true,
        Canon.packed(said), Canon.sha256(said), null);
  }

  /** What a paper gives, to whoever has left as well. Whoever had this year's one bonus taxed by itself has this one taxed with the month, whatever the unit wants. */
  private Made granted(Person person, Standing standing) {
    var grant = ground.grants().get(person.worker());
    Refusal.unless(grant.before() == null, "payroll.paper-paid", person.last().number(), grant.paper(), String.valueOf(grant.before()));
    var input = grant.input(ground.reckoner().policy(), person);
    var tax = tax(person, standing.sum());
    boolean spent = ground.ways().get(person.worker()) == BonusWay.APART && tax.before().separateUsed();
    var way = spent ? BonusWay.MERGED : ground.ways().get(person.worker());
    var slip = ground.reckoner().slip(input, tax, way, List.of());
    if (spent) slip = slip.noted(new Slip.Note("apart-used", List.of()));
    var part = new Made.Part(RunPurpose.BONUS, ground.month(), 0, input.first(), input.last(), input, Item.of(slip.lines(), ground.month().toString()));
    var said = Canon.bytes(person.last().number(), slip);
    boolean looked = slip.notes().stream().anyMatch(note -> !note.key().equals("bonus-early"));
    return new Made(person, slip, null, List.of(part), JsonText.object(taxJson(tax)).add("way", way.name()).build(), JsonText.array().build(), grant.reason(), looked, Canon.packed(said), Canon.sha256(said), null);
  }

  private PayInput yearEnd(Person person, PayInput input, BigDecimal held) {
    var last = person.last();
    var grade = last.yearGrade() != null ? last.yearGrade() : ground.grades().get(person.worker());
    var year = String.valueOf(ground.month().getYear());
    if (person.gone()) Refusal.unless(grade != null, "payroll.left-unappraised", String.valueOf(last.last()), year, held.toPlainString());
    Refusal.unless(grade != null, "payroll.no-appraisal", year);
    var plan = ground.reckoner().plan();
    Refusal.unless(plan.wants("考核") && plan.wants("暂存绩效"), "payroll.no-year-end", plan.text().name());
    var facts = new TreeMap<>(input.facts());
    facts.put("考核", grade.title());
    facts.put("暂存绩效", held.toPlainString());
    var whole = new PayInput.Segment(input.first(), input.last(), facts);
    return new PayInput(input.policy(), List.of(whole), false, false, null, null, null, input.injuryClass());
  }

  private void earlier(Person person, List<Made.Part> parts, List<Difference> differences) {
    for (var retro : ground.earlier().getOrDefault(person.worker(), List.of())) {
      var found = retro.find();
      if (found.differences().isEmpty()) continue;
      differences.addAll(found.differences());
      parts.add(new Made.Part(retro.reckoner().purpose(), retro.reckoner().month(), retro.correction() + 1, found.input().first(), found.input().last(), found.input(), found.items()));
    }
  }

  /** Months are counted by the employment here, whether or not they were paid; deductions reported late are caught up with by the difference. */
  private PayFacts.Tax tax(Person person, TaxSum before) {
    var last = person.last();
    var sum = before.in(ground.month());
    boolean counted = ground.month().equals(sum.last());
    // whoever left in an earlier year was not employed here in a single month of this one
    boolean employed = last.first().getYear() == ground.month().getYear();
    int months = employed ? last.monthsHere() : 0;
    sum = sum.withMonths(counted ? months : months - 1);
    return new PayFacts.Tax(employed ? last.taxOption() : TaxOption.NONE, sum, employed ? last.deductionToDate().subtract(sum.additional()) : ZERO, ZERO);
  }

  private JsonArray changes(Standing standing, Map<String, Item> items, Slip slip, List<Difference> differences) {
    var out = JsonText.array();
    if (standing.items() == null) return out.build();
    var codes = new LinkedHashSet<>(items.keySet());
    codes.addAll(standing.items().keySet());
    for (var code : codes) {
      var now = items.get(code);
      var was = standing.items().get(code);
      if ((now == null ? was : now).kind() != LineKind.EMPLOYER) change(out, code, was == null ? ZERO : was.amount(), now == null ? ZERO : now.amount());
    }
    differences.stream().filter(one -> one.part() == PayFacts.Part.WAGE || one.part() == PayFacts.Part.EMPLOYEE).forEach(one -> change(out, one.code(), ZERO, one.amount()));
    change(out, "个人所得税", standing.tax(), slip.tax());
    return out.build();
  }

  private static void change(jakarta.json.JsonArrayBuilder out, String item, BigDecimal from, BigDecimal to) {
    if (from.compareTo(to) == 0) return;
    out.add(JsonText.object().add("item", item).add("from", PersonFacts.money(from)).add("to", PersonFacts.money(to)));
  }

  /** What moves without anything of the person having changed says itself what moved: a rate or a tax, which the sums of the year carry to another bracket. */
  private String why(Standing standing, PayInput input, List<Made.Part> parts, JsonArray changes, PayFacts.Tax tax) {
    var words = new ArrayList<String>();
    if (standing.input() == null && ground.follows() && ground.purpose() == RunPurpose.MONTHLY) words.add("上月无工资条");
    if (standing.input() != null) words.addAll(input.changesFrom(standing.input()));
    long corrected = parts.stream().filter(part -> part.correction() > 0).count();
    if (corrected > 0) words.add("补算 " + corrected + " 个月");
    if (words.isEmpty()) {
      changes.getValuesAs(JsonObject.class).forEach(one -> words.add(one.getString("item") + " " + one.getString("from") + " → " + one.getString("to")));
      if (!words.isEmpty() && tax.additional().signum() != 0) words.add("本月计入专项附加扣除 " + PersonFacts.money(tax.additional()));
    }
    return String.join("，", words);
  }

  private boolean flagged(Standing standing, Slip slip, boolean monthly) {
    if (!monthly) return false;
    if (!slip.notes().isEmpty()) return true;
    if (standing.net() == null) return ground.follows();
    var moved = slip.net().subtract(standing.net()).abs();
    return moved.compareTo(ground.flags().yuan()) > 0 && moved.multiply(HUNDRED).compareTo(standing.net().multiply(ground.flags().percent())) > 0;
  }

  private static String grade(Slip slip) {
    return slip.lines().stream().filter(line -> line.code().equals("级别")).findFirst().map(line -> line.result()).orElse(null);
  }

  static JsonObject taxJson(PayFacts.Tax tax) {
    var sum = tax.before();
    var out = JsonText.object().add("option", tax.option().name()).add("additional", tax.additional().toPlainString()).add("other", tax.other().toPlainString())
        .add("year", sum.year()).add("months", sum.months()).add("income", sum.income().toPlainString()).add("exempt", sum.exempt().toPlainString())
        .add("contributions", sum.contributions().toPlainString()).add("deducted", sum.additional().toPlainString()).add("others", sum.other().toPlainString())
        .add("withheld", sum.withheld().toPlainString()).add("separateUsed", sum.separateUsed());
    if (sum.last() != null) out.add("last", sum.last().toString());
    return out.build();
  }
}
