package shanzhi.staff.formula.control;

import java.util.ArrayList;
import java.util.Arrays;
import shanzhi.kernel.Refusal;

/** What is wrong with a formula, by item and position. Keys {@code formula.*}; the first two arguments are the item and the position. */
final class Faults {

  private Faults() {}

  static Refusal at(String item, int position, String what, Object... args) {
    var all = new ArrayList<Object>();
    all.add(item);
    all.add(position);
    all.addAll(Arrays.asList(args));
    return Refusal.invalid("formula." + what, all.toArray());
  }
}
