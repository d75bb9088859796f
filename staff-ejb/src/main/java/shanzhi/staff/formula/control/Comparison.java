package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.util.function.IntConsumer;

/** a = b, a <> b of any kind; a < b, a <= b, a > b, a >= b of numbers. Numbers are equal by value: 1.0 = 1. */
record Comparison(String sign, Expr left, Expr right, int at) implements Expr {

  @Override public Type check(Context context) {
    var kind = left.check(context);
    context.want(kind, right);
    if (!isEquality() && kind != Type.NUMBER) throw context.mismatch(left.at(), Type.NUMBER, kind);
    return Type.TRUTH;
  }

  private boolean isEquality() { return sign.equals("=") || sign.equals("<>"); }

  @Override public Object value(Object[] slots) {
    var a = left.value(slots);
    var b = right.value(slots);
    if (a instanceof BigDecimal number) {
      int order = number.compareTo((BigDecimal) b);
      return switch (sign) {
        case "=" -> order == 0;
        case "<>" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
    return sign.equals("=") == a.equals(b);
  }

  @Override public void slots(IntConsumer reader) {
    left.slots(reader);
    right.slots(reader);
  }

  @Override public void write(StringBuilder out, Object[] slots) {
    Expr.bracketed(left, 2, out, slots);
    out.append(' ').append(switch (sign) { case "<>" -> "≠"; case "<=" -> "≤"; case ">=" -> "≥"; default -> sign; }).append(' ');
    Expr.bracketed(right, 2, out, slots);
  }

  @Override public int strength() { return 1; }
}
