package shanzhi.staff.pay.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import shanzhi.kernel.Refusal;
import shanzhi.staff.formula.control.Expr;
import shanzhi.staff.formula.control.Unworkable;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText.Item;

/** Works out one item. Whatever is money comes out to the cent, half up, and is never negative; a check that is false stops everything. */
final class ItemReader {

  private ItemReader() {}

  static Object value(Item item, Expr formula, Object[] values) {
    Object value;
    try {
      value = formula.value(values);
    } catch (Unworkable fault) {
      var args = new ArrayList<Object>();
      args.add(item.code());
      args.add(fault.at());
      args.addAll(fault.args());
      throw Refusal.conflict("pay." + fault.what(), args.toArray());
    }
    if (item.kind() == LineKind.CHECK) Refusal.unless((Boolean) value, "pay.check-failed", item.code(), item.basis());
    if (!item.kind().isMoney()) return value;
    var amount = ((BigDecimal) value).setScale(2, RoundingMode.HALF_UP);
    Refusal.unless(amount.signum() >= 0, "pay.negative", item.code(), amount.toPlainString());
    return amount;
  }
}
