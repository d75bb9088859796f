package shanzhi.staff.formula.control;

import java.util.function.IntConsumer;

/** IF(condition, then, otherwise): only the branch taken is worked out. */
record Choice(Expr condition, Expr then, Expr otherwise, int at) implements Expr {

  @Override public Type check(Context context) {
    context.want(Type.TRUTH, condition);
    var kind = then.check(context);
    context.want(kind, otherwise);
    return kind;
  }

  @Override public Object value(Object[] slots) { return taken(slots).value(slots); }

  private Expr taken(Object[] slots) { return condition.truth(slots) ? then : otherwise; }

  @Override public void slots(IntConsumer reader) {
    condition.slots(reader);
    then.slots(reader);
    otherwise.slots(reader);
  }

  @Override public void write(StringBuilder out, Object[] slots) {
    var taken = taken(slots);
    boolean plain = taken.strength() >= 9;
    if (!plain) out.append('(');
    taken.write(out, slots);
    if (!plain) out.append(')');
  }
}
