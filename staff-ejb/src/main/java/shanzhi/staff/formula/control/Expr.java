package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntConsumer;

/** A formula or a part of one. Values stand in slots: {@code BigDecimal}, {@code String} or {@code Boolean}. */
public sealed interface Expr permits Literal, Reference, Negation, Arithmetic, Comparison, Choice, Extreme, Rounding, Logic, Lookup {

  /** Enough for any sum of money, and no formula can grow beyond it. */
  MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

  /** Position in the text, the first character being 1. */
  int at();

  /** Says what it gives. @throws shanzhi.kernel.Refusal formula.type (400) */
  Type check(Context context);

  /** @throws Unworkable */
  Object value(Object[] slots);

  /** Tells every slot it reads. */
  void slots(IntConsumer reader);

  /** Writes itself with values in place of names, for people; a choice writes the branch that was taken. */
  void write(StringBuilder out, Object[] slots);

  /** How tightly it binds: a part binding looser than its surroundings is written in brackets. */
  default int strength() { return 9; }

  default BigDecimal number(Object[] slots) { return (BigDecimal) value(slots); }

  default boolean truth(Object[] slots) { return (Boolean) value(slots); }

  static String said(Object value) {
    if (value instanceof BigDecimal number) return number.toPlainString();
    if (value instanceof Boolean truth) return truth ? "是" : "否";
    return String.valueOf(value);
  }

  static void bracketed(Expr part, int around, StringBuilder out, Object[] slots) {
    boolean loose = part.strength() < around;
    if (loose) out.append('(');
    part.write(out, slots);
    if (loose) out.append(')');
  }
}
