package shanzhi.staff.formula.control;

import java.math.RoundingMode;
import java.util.function.IntConsumer;

/** ROUND(a, places), half up; or FLOOR(a), down to the whole number below. */
record Rounding(Expr part, int places, boolean down, int at) implements Expr {

  @Override public Type check(Context context) {
    context.want(Type.NUMBER, part);
    return Type.NUMBER;
  }

  @Override public Object value(Object[] slots) { return part.number(slots).setScale(places, down ? RoundingMode.FLOOR : RoundingMode.HALF_UP); }

  @Override public void slots(IntConsumer reader) { part.slots(reader); }

  @Override public void write(StringBuilder out, Object[] slots) {
    out.append(down ? "FLOOR(" : "ROUND(");
    part.write(out, slots);
    if (!down) out.append(", ").append(places);
    out.append(')');
  }
}
