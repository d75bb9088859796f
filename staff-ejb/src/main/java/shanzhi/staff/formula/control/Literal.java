package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.util.function.IntConsumer;

/** A number or a text as written. @param said how it was written */
record Literal(Object constant, String said, int at) implements Expr {

  @Override public Type check(Context context) { return constant instanceof BigDecimal ? Type.NUMBER : Type.TEXT; }

  @Override public Object value(Object[] slots) { return constant; }

  @Override public void slots(IntConsumer reader) {}

  @Override public void write(StringBuilder out, Object[] slots) { out.append(said); }
}
