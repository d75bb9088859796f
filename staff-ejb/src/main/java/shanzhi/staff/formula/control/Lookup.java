package shanzhi.staff.formula.control;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** LOOKUP(table, key, …): the value of the row with these keys. */
record Lookup(Table table, List<Expr> keys, int at) implements Expr {

  @Override public Type check(Context context) {
    for (int i = 0; i < keys.size(); i++) context.want(table.keyType(i), keys.get(i));
    return table.valueType();
  }

  @Override public Object value(Object[] slots) {
    var asked = keys.stream().map(key -> key.value(slots)).toList();
    var found = table.find(asked);
    if (found == null) throw new Unworkable(at, "no-row", table.code(), asked.stream().map(Expr::said).collect(Collectors.joining("、")));
    return found;
  }

  @Override public void slots(IntConsumer reader) { keys.forEach(key -> key.slots(reader)); }

  @Override public void write(StringBuilder out, Object[] slots) { out.append(Expr.said(value(slots))); }
}
