package shanzhi.staff.pay.control;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;
import shanzhi.staff.formula.control.Expr;
import shanzhi.staff.insurance.control.InsuranceRules;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.BonusTax;
import shanzhi.staff.tax.control.TaxMonth;
import shanzhi.staff.tax.control.TaxRules;
import shanzhi.staff.tax.control.Withheld;
import shanzhi.staff.tax.control.Withholding;

/**
 * Facts in, slip out: the items of the policy, then contributions, then tax, then what is left. Pure: no database, no clock; the same
 * input gives the same slip for ever. One engine serves any number of threads.
 */
public final class PayEngine {

  private final PayPlan plan;
  private final InsuranceRules insurance;
  private final TaxRules tax;
  private final boolean earns;       // a wage, and not only what is settled or kept for the year's end

  /** @param insurance of the paying unit's place in the month of payment; @param tax of the month of payment */
  public PayEngine(PayPlan plan, InsuranceRules insurance, TaxRules tax) {
    this.plan = plan;
    this.insurance = insurance;
    this.tax = tax;
    this.earns = plan.text().items().stream().anyMatch(item -> item.kind() == LineKind.EARNING);
  }

  /** @throws Refusal pay.*, insurance.*, tax.*: why this person cannot be paid by these facts */
  public Slip slip(PayFacts facts) { return new Working(facts).slip(); }

  /** One slip in the making. */
  private final class Working {
    private final PayFacts facts;
    private final List<SlipLine> lines = new ArrayList<>();
    private final List<SlipLine> paidByUnit = new ArrayList<>();      // stands below what the person gets
    private final List<Slip.Note> notes = new ArrayList<>();
    private BigDecimal standard = ZERO;
    private BigDecimal taxed = ZERO;      // wage of the month as the tax sees it, without the bonus
    private BigDecimal exempt = ZERO;
    private BigDecimal bonus = ZERO;
    private BigDecimal held = ZERO;
    private BigDecimal earned = ZERO;     // for the minimum wage: paid, before what was not worked is taken off
    private BigDecimal employee = ZERO;
    private BigDecimal employer = ZERO;
    private Slip.BonusChoice bonusChoice;

    Working(PayFacts facts) { this.facts = facts; }

    Slip slip() {
      items();
      facts.differences().forEach(this::difference);
      contributions();
      var withheld = tax();
      var apart = bonusChoice == null || bonusChoice.taken() != BonusWay.APART ? ZERO : bonusChoice.apart();
      var gross = taxed.add(exempt).add(bonus);
      var taxes = withheld.amount().add(apart);
      var net = gross.subtract(employee).subtract(taxes);
      lines.add(SlipLines.net(gross, employee, taxes, net));
      lines.addAll(paidByUnit);
      if (net.signum() < 0) note("negative", net.toPlainString());
      minimumWage();
      var sum = bonusChoice != null && bonusChoice.taken() == BonusWay.APART ? withheld.sum().withSeparateUsed() : withheld.sum();
      return new Slip(plan.text().code(), plan.text().name(), plan.version(), facts.month(), List.copyOf(lines), standard, gross, held, employee, employer, taxes, net, sum,
          bonusChoice, List.copyOf(notes));
    }

    private void items() {
      var values = plan.values(facts.facts());
      for (int i = 0; i < plan.items(); i++) {
        var item = plan.text().items().get(i);
        var value = plan.value(i, values);
        if (value instanceof BigDecimal amount) add(item.kind(), amount);
        if (item.kind() != LineKind.FIGURE) lines.add(SlipLines.item(plan, i, value, values));
      }
    }

    private void add(LineKind kind, BigDecimal amount) {
      switch (kind) {
        case STANDARD -> standard = amount;
        case EARNING -> {
          taxed = taxed.add(amount);
          earned = earned.add(amount);
        }
        case EXEMPT -> exempt = exempt.add(amount);
        case DEDUCTION -> taxed = taxed.subtract(amount);
        case HELD -> held = held.add(amount);
        case BONUS -> bonus = bonus.add(amount);
        default -> { }
      }
    }

    private void difference(PayFacts.Difference one) {
      var amount = one.amount().setScale(2, RoundingMode.UNNECESSARY);
      switch (one.part()) {
        case EMPLOYEE -> employee = employee.add(amount);
        case EMPLOYER -> employer = employer.add(amount);
        case HELD -> held = held.add(amount);
        default -> {
          if (one.taxed()) taxed = taxed.add(amount);
          else exempt = exempt.add(amount);
        }
      }
      lines.add(SlipLines.difference(one, amount));
    }

    private void contributions() {
      for (var one : insurance.of(facts.coverage().orElse(standard))) {
        if (one.employer()) employer = employer.add(one.amount());
        else employee = employee.add(one.amount());
        (one.employer() ? paidByUnit : lines).add(SlipLines.contribution(one));
      }
    }

    /** The wage, with the bonus if it is merged; the tax of a bonus taxed apart is a line of its own. */
    private Withheld tax() {
      var alone = withholding(taxed);
      if (bonus.signum() == 0) {
        lines.add(SlipLines.tax(alone, facts));
        return alone;
      }
      var merged = withholding(taxed.add(bonus));
      var more = merged.amount().subtract(alone.amount());
      var apart = apartTax();
      var proposed = apart != null && apart.compareTo(more) < 0 ? BonusWay.APART : BonusWay.MERGED;
      var taken = facts.bonus() == BonusWay.CHEAPER ? proposed : facts.bonus();
      if (taken == BonusWay.APART && apart == null) throw Refusal.conflict(sum().separateUsed() ? "tax.bonus-apart-used" : "tax.bonus-apart-ended");
      var cliff = apart == null ? null : BonusTax.cliff(tax, bonus).map(one -> new Slip.Cliff(one.edge(), one.edgeNet(), one.net(), one.until())).orElse(null);
      bonusChoice = new Slip.BonusChoice(bonus, more, apart, proposed, taken, cliff);
      if (taken != proposed) note("bonus-dearer", taken.name(), proposed.name(), more.subtract(apart == null ? more : apart).abs().toPlainString());
      if (taken == BonusWay.APART && cliff != null) note("cliff", cliff.edge().toPlainString(), cliff.until().toPlainString());
      if (facts.month().getMonthValue() < 12) note("bonus-early");
      var own = taken == BonusWay.APART ? alone : merged;
      lines.add(SlipLines.tax(own, facts));
      if (taken == BonusWay.APART) lines.add(SlipLines.bonusTax(tax, bonus, apart));
      return own;
    }

    private TaxSum sum() { return facts.tax().before().in(facts.month()); }

    private BigDecimal apartTax() { return tax.hasBonusApart() && !sum().separateUsed() ? BonusTax.apart(tax, bonus) : null; }

    private Withheld withholding(BigDecimal income) {
      return Withholding.of(tax, facts.tax().option(), facts.tax().before(), new TaxMonth(facts.month(), income.add(exempt), exempt, employee, facts.tax().additional(), facts.tax().other()));
    }

    /** Looked at before deductions for days not worked, contributions included: that is what the minimum is set for. */
    private void minimumWage() {
      var least = insurance.minimumWage();
      if (least != null && earns && earned.compareTo(least.monthly()) < 0) note("minimum-wage", earned.toPlainString(), least.monthly().toPlainString(), least.source());
    }

    private void note(String key, String... args) { notes.add(new Slip.Note(key, List.of(args))); }
  }

  static String said(Object value) { return value instanceof BigDecimal number ? trimmed(number) : Expr.said(value); }

  private static String trimmed(BigDecimal number) { return number.scale() > 6 ? number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() : number.toPlainString(); }
}
