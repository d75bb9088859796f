package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.staff.insurance.control.InsuranceRules;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.pay.control.PayFacts;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxSum;
import shanzhi.staff.tax.control.TaxRules;
import shanzhi.staff.workers.boundary.WorkerMonth;

/**
 * What people cost their unit by one policy and one set of rules, for plans: the same facts and engine as a payroll's, and nothing kept. Costs know no
 * taxes, so that equal facts cost the same in every month with these rules and are worked out once. For one thread.
 */
public final class CostMonth {

  private static final int NOBODY = 0;

  private final Reckoner reckoner;
  private final Map<Case, Object> known = new HashMap<>();

  /** Yuan. @param held earned now, paid at the year's end */
  public record Cost(BigDecimal gross, BigDecimal held, BigDecimal employer, boolean belowMinimum) {}

  private record Case(List<Map<String, String>> facts, boolean social, boolean fund, String socialBase, String fundBase, String fundRate, int injuryClass) {}

  /** @param month one in which the rules hold */
  public CostMonth(PayPlan plan, YearMonth month, InsuranceRules insurance, TaxRules tax) { reckoner = new Reckoner(plan, NOBODY, month, RunPurpose.MONTHLY, insurance, tax); }

  /**
   * One person with one unit in a month.
   *
   * @param elsewhere another unit employs the person later in the month and pays the contributions
   * @param follows contributions are paid on the standard of the policy, whatever was declared
   * @throws Refusal why the person cannot be paid by this
   */
  public Cost of(List<WorkerMonth> rows, YearMonth month, boolean elsewhere, boolean follows) {
    var input = PersonFacts.of(new Person(rows.get(0).worker(), rows, false), month, reckoner.plan(), NOBODY, elsewhere);
    if (follows) input = new PayInput(NOBODY, input.segments(), input.social(), input.fund(), null, null, input.fundRate(), input.injuryClass());
    var one = new Case(input.segments().stream().map(PayInput.Segment::facts).toList(), input.social(), input.fund(), input.socialBase(), input.fundBase(), input.fundRate(), input.injuryClass());
    var found = known.get(one);
    if (found == null) {
      found = cost(input);
      known.put(one, found);
    }
    if (found instanceof Refusal why) throw why;
    return (Cost) found;
  }

  private Object cost(PayInput input) {
    try {
      var slip = reckoner.slip(input, PayFacts.Tax.plain(TaxSum.of(reckoner.month().getYear())), BonusWay.MERGED, List.of());
      return new Cost(slip.gross(), slip.held(), slip.employer(), slip.notes().stream().anyMatch(note -> note.key().equals("minimum-wage")));
    } catch (Refusal why) {
      return why;
    }
  }
}
