package shanzhi.staff.tax.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_READ;
import static shanzhi.kernel.Rights.PAY_TRIAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.ChinaTime;
import shanzhi.staff.tax.control.BonusTax;
import shanzhi.staff.tax.control.TaxBook;
import shanzhi.staff.tax.control.TaxMonth;
import shanzhi.staff.tax.control.Withholding;

/** Taxes tried out, and the tables they follow. Nobody is named and nothing is kept. */
@Stateless
@RolesAllowed(PAY_TRIAL)
public class IncomeTaxes {

  @Inject TaxBook book;
  @Inject Clock clock;

  /** Month by month. @throws Refusal tax.no-table, tax.option-not-in-force (400) */
  public List<WithheldMonth> withholding(@NotNull(message = "请填写试算内容") @Valid WithholdingQuestion asked) {
    var tables = book.tables();
    var option = TaxOption.valueOf(asked.option());
    var month = YearMonth.parse(asked.first());
    var sum = TaxSum.of(month.getYear());
    var answer = new ArrayList<WithheldMonth>();
    for (var one : asked.months()) {
      var paid = TaxMonth.of(month, new BigDecimal(one.income()), new BigDecimal(one.contributions()), new BigDecimal(one.additional()));
      var withheld = Withholding.of(tables.on(month.atEndOfMonth()), option, sum, paid);
      answer.add(new WithheldMonth(month, withheld.amount(), withheld.sum(), withheld.deduction(), withheld.taxable(), withheld.bracket()));
      sum = withheld.sum();
      month = month.plusMonths(1);
    }
    return answer;
  }

  /** By the table of today. @throws Refusal tax.bonus-apart-ended (409) */
  public BonusTaxed bonus(@NotNull(message = "请填写试算内容") @Valid BonusQuestion asked) {
    var rules = book.tables().on(ChinaTime.today(clock));
    var amount = new BigDecimal(asked.bonus());
    var separate = BonusTax.apart(rules, amount);
    var cliff = BonusTax.cliff(rules, amount).orElse(null);
    return new BonusTaxed(amount, separate, amount.subtract(separate), cliff == null ? null : cliff.edge(), cliff == null ? null : cliff.edgeNet(), cliff == null ? null : cliff.until());
  }

  @RolesAllowed(PAY_POLICY_READ)
  public List<TaxLine> tables() { return book.tables().lines(); }

  @RolesAllowed(PAY_POLICY_READ)
  public List<TaxFigure> figures() { return book.tables().figures(); }
}
