package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one formula of one item. Loosest first: comparison, sum, product, sign, single value. */
public final class Parser {

  private static final Map<String, String> FUNCTIONS = Map.ofEntries(Map.entry("如果", "IF"), Map.entry("最小", "MIN"), Map.entry("最大", "MAX"), Map.entry("四舍五入", "ROUND"),
      Map.entry("取整", "FLOOR"), Map.entry("查表", "LOOKUP"), Map.entry("且", "AND"), Map.entry("或", "OR"), Map.entry("非", "NOT"),
      Map.entry("IF", "IF"), Map.entry("MIN", "MIN"), Map.entry("MAX", "MAX"), Map.entry("ROUND", "ROUND"), Map.entry("FLOOR", "FLOOR"), Map.entry("LOOKUP", "LOOKUP"),
      Map.entry("AND", "AND"), Map.entry("OR", "OR"), Map.entry("NOT", "NOT"));
  private static final int DEEPEST = 60;
  private static final int MOST_PLACES = 8;

  private final String item;
  private final Map<String, Integer> slots;
  private final Map<String, Table> tables;
  private final List<Token> tokens;
  private int next = 0;
  private int depth = 0;

  private Parser(String item, String text, Map<String, Integer> slots, Map<String, Table> tables) {
    this.item = item;
    this.slots = slots;
    this.tables = tables;
    this.tokens = Lexer.read(item, text);
  }

  /**
   * @param item in whose name faults are told
   * @param slots every name a formula may speak of
   * @throws shanzhi.kernel.Refusal formula.* (400) with item and position
   */
  public static Expr read(String item, String text, Map<String, Integer> slots, Map<String, Table> tables) {
    var parser = new Parser(item, text, slots, tables);
    var whole = parser.comparison();
    if (parser.token().kind() != Token.Kind.END) throw parser.unexpected();
    return whole;
  }

  /** Whether a text can name an item: letters, digits and _, and no function of the language. */
  public static boolean isName(String text) { return Lexer.isName(text) && !FUNCTIONS.containsKey(text); }

  private Expr comparison() {
    if (++depth > DEEPEST) throw Faults.at(item, token().at(), "too-deep", DEEPEST);
    var left = sum();
    var sign = token();
    if (sign.kind() == Token.Kind.SIGN && List.of("=", "<>", "<", "<=", ">", ">=").contains(sign.text())) {
      next++;
      left = new Comparison(sign.text(), left, sum(), sign.at());
    }
    depth--;
    return left;
  }

  private Expr sum() {
    var left = product();
    while (token().is("+") || token().is("-")) {
      var sign = take();
      left = new Arithmetic(sign.text().charAt(0), left, product(), sign.at());
    }
    return left;
  }

  private Expr product() {
    var left = signed();
    while (token().is("*") || token().is("/")) {
      var sign = take();
      left = new Arithmetic(sign.text().charAt(0), left, signed(), sign.at());
    }
    return left;
  }

  private Expr signed() {
    if (!token().is("-")) return single();
    var sign = take();
    if (++depth > DEEPEST) throw Faults.at(item, sign.at(), "too-deep", DEEPEST);
    var negation = new Negation(signed(), sign.at());
    depth--;
    return negation;
  }

  private Expr single() {
    var token = token();
    switch (token.kind()) {
      case NUMBER -> { return number(take()); }
      case TEXT -> { return new Literal(take().text(), "「" + token.text() + "」", token.at()); }
      case NAME -> { return tokens.get(next + 1).is("(") ? call() : reference(take()); }
      default -> {
        if (!token.is("(")) throw unexpected();
        next++;
        var inner = comparison();
        want(")");
        return inner;
      }
    }
  }

  private Expr number(Token token) {
    boolean percent = token().is("%");
    if (percent) next++;
    var plain = new BigDecimal(token.text());
    return new Literal(percent ? plain.movePointLeft(2) : plain, token.text() + (percent ? "%" : ""), token.at());
  }

  private Expr reference(Token token) {
    var slot = slots.get(token.text());
    if (slot == null) throw Faults.at(item, token.at(), tables.containsKey(token.text()) ? "table-alone" : "unknown-name", token.text());
    return new Reference(token.text(), slot, token.at());
  }

  private Expr call() {
    var name = take();
    var function = FUNCTIONS.get(name.text());
    if (function == null) throw Faults.at(item, name.at(), "unknown-function", name.text());
    next++;
    if (function.equals("LOOKUP")) return lookup(name);
    var parts = arguments();
    return switch (function) {
      case "IF" -> {
        count(name, parts, 3, 3);
        yield new Choice(parts.get(0), parts.get(1), parts.get(2), name.at());
      }
      case "MIN", "MAX" -> {
        count(name, parts, 2, 20);
        yield new Extreme(function.equals("MAX"), parts, name.at());
      }
      case "ROUND" -> {
        count(name, parts, 2, 2);
        yield new Rounding(parts.get(0), places(parts.get(1)), false, name.at());
      }
      case "FLOOR" -> {
        count(name, parts, 1, 1);
        yield new Rounding(parts.get(0), 0, true, name.at());
      }
      default -> {
        count(name, parts, function.equals("NOT") ? 1 : 2, function.equals("NOT") ? 1 : 20);
        yield new Logic(function, parts, name.at());
      }
    };
  }

  private Expr lookup(Token name) {
    var token = take();
    var table = token.kind() == Token.Kind.NAME ? tables.get(token.text()) : null;
    if (table == null) throw Faults.at(item, token.at(), "unknown-table", token.text());
    var keys = new ArrayList<Expr>();
    while (token().is(",")) {
      next++;
      keys.add(comparison());
    }
    want(")");
    count(name, keys, table.keys(), table.keys());
    return new Lookup(table, keys, name.at());
  }

  private List<Expr> arguments() {
    var parts = new ArrayList<Expr>();
    if (!token().is(")")) {
      parts.add(comparison());
      while (token().is(",")) {
        next++;
        parts.add(comparison());
      }
    }
    want(")");
    return parts;
  }

  private void count(Token name, List<Expr> parts, int least, int most) {
    if (parts.size() < least || parts.size() > most) throw Faults.at(item, name.at(), "arguments", name.text(), least == most ? String.valueOf(least) : least + "–" + most, parts.size());
  }

  /** Decimal places stand there as a number: a count that depends on the person would not be a rule. */
  private int places(Expr part) {
    if (part instanceof Literal literal && literal.constant() instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0
        && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(MOST_PLACES)) <= 0) return number.intValue();
    throw Faults.at(item, part.at(), "places", MOST_PLACES);
  }

  private Token token() { return tokens.get(next); }

  private Token take() {
    var token = tokens.get(next);
    if (token.kind() != Token.Kind.END) next++;
    return token;
  }

  private void want(String sign) {
    if (!token().is(sign)) throw unexpected();
    next++;
  }

  private RuntimeException unexpected() {
    var token = token();
    return token.kind() == Token.Kind.END ? Faults.at(item, token.at(), "unfinished") : Faults.at(item, token.at(), "unexpected", token.text());
  }
}
