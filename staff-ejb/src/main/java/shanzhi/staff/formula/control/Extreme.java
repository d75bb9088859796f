package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;

/** MIN(a, b, …) or MAX(a, b, …) */
record Extreme(boolean largest, List<Expr> parts, int at) implements Expr {

  @Override public Type check(Context context) {
    parts.forEach(part -> context.want(Type.NUMBER, part));
    return Type.NUMBER;
  }

  @Override public Object value(Object[] slots) {
    BigDecimal found = null;
    for (var part : parts) {
      var one = part.number(slots);
      found = found == null ? one : largest ? found.max(one) : found.min(one);
    }
    return found;
  }

  @Override public void slots(IntConsumer reader) { parts.forEach(part -> part.slots(reader)); }

  @Override public void write(StringBuilder out, Object[] slots) {
    out.append(largest ? "MAX(" : "MIN(");
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) out.append(", ");
      parts.get(i).write(out, slots);
    }
    out.append(')');
  }
}
