package shanzhi.staff.formula.control;

import shanzhi.kernel.Refusal;

/** In which item a formula stands, and what the slots hold. */
public record Context(String item, Type[] types) {

  Type typeOf(int slot) { return types[slot]; }

  void want(Type wanted, Expr part) {
    var found = part.check(this);
    if (found != wanted) throw mismatch(part.at(), wanted, found);
  }

  Refusal mismatch(int at, Type wanted, Type found) { return Faults.at(item, at, "type", wanted, found); }
}
