package shanzhi.staff.formula.control;

import java.util.List;

/** A formula that is right cannot be worked out with these values: division by zero, no such row in a table. */
public class Unworkable extends RuntimeException {

  private final transient int at;
  private final String what;
  private final transient List<Object> args;

  Unworkable(int at, String what, Object... args) {
    super(what, null, false, false);      // thrown for single persons of a big run: no stack wanted
    this.at = at;
    this.what = what;
    this.args = List.of(args);
  }

  public int at() { return at; }

  /** {@code division}, {@code no-row} or {@code too-large}. */
  public String what() { return what; }

  public List<Object> args() { return args; }
}
