package shanzhi.web.payroll;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.BonusAmount;
import shanzhi.staff.payroll.boundary.BonusLine;
import shanzhi.staff.payroll.boundary.Bonuses;
import shanzhi.web.frame.Notes;

/** Amounts of a run for bonuses, beside {@link HandleRun}: typed one by one, or read in; and how all of them are taxed. */
@Named
@ViewScoped
public class GiveBonuses implements Serializable {

  private static final int SHOWN = 200;

  @Inject Bonuses bonuses;
  @Inject HandleRun run;

  private String number;
  private BigDecimal amount;
  private String reason;
  private String text;
  private BonusWay way;
  private int total;

  /** Those whose name or number holds what is looked for; at most so many. */
  public List<BonusLine> getRows() {
    var all = bonuses.of(run.getId());
    total = all.size();
    var wanted = text == null ? "" : text.strip();
    return all.stream().filter(one -> one.name().contains(wanted) || one.number().equalsIgnoreCase(wanted)).limit(SHOWN).toList();
  }

  public void add() {
    bonuses.put(run.getId(), List.of(new BonusAmount(number, null, amount, reason)));
    Notes.done("payroll.done.bonus-amount", number.strip());
    number = null;
    amount = null;
    run.fresh();
  }

  public void remove(BonusLine one) {
    bonuses.remove(run.getId(), one.worker());
    Notes.done("payroll.done.bonus-remove", one.name());
    run.fresh();
  }

  public void tax() {
    bonuses.tax(run.getId(), run.getSheet().line().version(), way);
    Notes.done("payroll.done.bonus-tax");
    run.fresh();
  }

  public void search() { getRows(); }

  public boolean isCut() { return total > SHOWN; }
  public BonusWay[] getWays() { return new BonusWay[] {BonusWay.MERGED, BonusWay.APART}; }
  public BonusWay getWay() { return way == null ? run.getSheet().bonus().way() : way; }
  public void setWay(BonusWay way) { this.way = way; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
