package shanzhi.staff.formula.control;

import java.util.function.IntConsumer;

/** −a */
record Negation(Expr part, int at) implements Expr {

  @Override public Type check(Context context) {
    context.want(Type.NUMBER, part);
    return Type.NUMBER;
  }

  @Override public Object value(Object[] slots) { return part.number(slots).negate(); }

  @Override public void slots(IntConsumer reader) { part.slots(reader); }

  @Override public void write(StringBuilder out, Object[] slots) {
    out.append('−');
    Expr.bracketed(part, 4, out, slots);
  }

  @Override public int strength() { return 4; }
}
