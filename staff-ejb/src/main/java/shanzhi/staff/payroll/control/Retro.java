package shanzhi.staff.payroll.control;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.control.PayFacts.Difference;
import shanzhi.staff.pay.control.PayFacts.Part;

/**
 * An earlier month that rests on something else by what is known now: what it would come to, less what it has been paid.
 *
 * @param correction how many differences of the month were paid already
 * @param before what the last payment of the month was worked out from; @param paid what it came to then
 */
record Retro(Reckoner reckoner, int correction, PayInput before, Map<String, Item> paid, PayInput now) {

  /** @param items what the month comes to now; @param differences the amounts to pay or to take back; empty where nothing changes */
  record Found(PayInput input, Map<String, Item> items, List<Difference> differences) {}

  Found find() {
    var based = now.basedOn(before.socialBase(), before.fundBase());
    var items = reckoner.items(based);
    var why = "补算：" + String.join("，", based.changesFrom(before));
    var differences = new ArrayList<Difference>();
    var codes = new LinkedHashSet<>(items.keySet());
    codes.addAll(paid.keySet());
    for (var code : codes) {
      var fresh = items.get(code);
      var old = paid.get(code);
      var kind = fresh == null ? old.kind() : fresh.kind();
      var amount = amount(fresh).subtract(amount(old));
      if (amount.signum() != 0) differences.add(difference(code, kind, amount, why));
    }
    return new Found(based, items, differences);
  }

  /** What cannot be worked out is something: the person is set aside with the reason. */
  boolean isNothing() {
    try {
      return find().differences().isEmpty();
    } catch (Refusal unclear) {
      return false;
    }
  }

  private Difference difference(String code, LineKind kind, BigDecimal amount, String why) {
    var signed = kind == LineKind.DEDUCTION ? amount.negate() : amount;
    boolean more = signed.signum() > 0;
    var word = switch (kind) {
      case CONTRIBUTION, EMPLOYER -> more ? "补缴" : "退回";
      case HELD -> more ? "补存" : "冲减";
      default -> more ? "补发" : "追扣";
    };
    var part = switch (kind) { case CONTRIBUTION -> Part.EMPLOYEE; case EMPLOYER -> Part.EMPLOYER; case HELD -> Part.HELD; default -> Part.WAGE; };
    return new Difference(word + code + "（" + reckoner.month() + "）", reckoner.month(), signed, kind != LineKind.EXEMPT, why, part);
  }

  private static BigDecimal amount(Item item) { return item == null ? ZERO : item.amount(); }
}
