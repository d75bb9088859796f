package shanzhi.staff.formula.control;

import java.util.function.IntConsumer;

/** Another item or a fact. */
record Reference(String name, int slot, int at) implements Expr {

  @Override public Type check(Context context) { return context.typeOf(slot); }

  @Override public Object value(Object[] slots) { return slots[slot]; }

  @Override public void slots(IntConsumer reader) { reader.accept(slot); }

  @Override public void write(StringBuilder out, Object[] slots) { out.append(Expr.said(slots[slot])); }

  @Override public int strength() { return 9; }
}
