package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntConsumer;

/** a + b, a − b, a × b, a ÷ b. @param sign one of {@code + - * /} */
record Arithmetic(char sign, Expr left, Expr right, int at) implements Expr {

  private static final int MOST_DIGITS = 30;
  private static final int MOST_PLACES = 60;

  @Override public Type check(Context context) {
    context.want(Type.NUMBER, left);
    context.want(Type.NUMBER, right);
    return Type.NUMBER;
  }

  @Override public Object value(Object[] slots) {
    var a = left.number(slots);
    var b = right.number(slots);
    return bounded(switch (sign) {
      case '+' -> a.add(b, DIGITS);
      case '-' -> a.subtract(b, DIGITS);
      case '*' -> a.multiply(b, DIGITS);
      default -> {
        if (b.signum() == 0) throw new Unworkable(at, "division");
        yield a.divide(b, DIGITS);
      }
    });
  }

  /** Items that multiply each other again and again must not grow until the machine gives up. */
  private BigDecimal bounded(BigDecimal result) {
    if (result.precision() - result.scale() > MOST_DIGITS) throw new Unworkable(at, "too-large");
    return result.scale() > MOST_PLACES ? result.setScale(MOST_PLACES, RoundingMode.HALF_UP) : result;
  }

  @Override public void slots(IntConsumer reader) {
    left.slots(reader);
    right.slots(reader);
  }

  @Override public void write(StringBuilder out, Object[] slots) {
    Expr.bracketed(left, strength(), out, slots);
    out.append(' ').append(switch (sign) { case '-' -> '−'; case '*' -> '×'; case '/' -> '÷'; default -> sign; }).append(' ');
    Expr.bracketed(right, sign == '-' || sign == '/' ? strength() + 1 : strength(), out, slots);
  }

  @Override public int strength() { return sign == '+' || sign == '-' ? 2 : 3; }
}
