package shanzhi.staff.formula.control;

import java.util.List;
import java.util.function.IntConsumer;

/** AND(…), OR(…), NOT(a); what is decided is not asked further. */
record Logic(String word, List<Expr> parts, int at) implements Expr {

  @Override public Type check(Context context) {
    parts.forEach(part -> context.want(Type.TRUTH, part));
    return Type.TRUTH;
  }

  @Override public Object value(Object[] slots) {
    return switch (word) {
      case "AND" -> parts.stream().allMatch(part -> part.truth(slots));
      case "OR" -> parts.stream().anyMatch(part -> part.truth(slots));
      default -> !parts.get(0).truth(slots);
    };
  }

  @Override public void slots(IntConsumer reader) { parts.forEach(part -> part.slots(reader)); }

  @Override public void write(StringBuilder out, Object[] slots) {
    out.append(word).append('(');
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) out.append(", ");
      parts.get(i).write(out, slots);
    }
    out.append(')');
  }
}
