package shanzhi.staff.formula.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into tokens. Full-width signs, as a Chinese keyboard writes them, mean the same as the narrow ones. */
final class Lexer {

  private static final Map<Character, String> SIGNS = Map.ofEntries(Map.entry('+', "+"), Map.entry('＋', "+"), Map.entry('-', "-"), Map.entry('−', "-"),
      Map.entry('－', "-"), Map.entry('–', "-"), Map.entry('*', "*"), Map.entry('×', "*"), Map.entry('/', "/"), Map.entry('÷', "/"), Map.entry('(', "("), Map.entry('（', "("),
      Map.entry(')', ")"), Map.entry('）', ")"), Map.entry(',', ","), Map.entry('，', ","), Map.entry('、', ","), Map.entry('=', "="), Map.entry('＝', "="),
      Map.entry('≠', "<>"), Map.entry('≤', "<="), Map.entry('≥', ">="), Map.entry('%', "%"), Map.entry('％', "%"));
  private static final Map<Character, Character> QUOTES = Map.of('"', '"', '\'', '\'', '“', '”', '‘', '’', '「', '」');
  private static final int LONGEST = 800;

  private final String item;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at = 0;

  private Lexer(String item, String text) {
    this.item = item;
    this.text = text;
  }

  static List<Token> read(String item, String text) {
    if (text.length() > LONGEST) throw Faults.at(item, LONGEST + 1, "too-long", LONGEST);
    return new Lexer(item, text).read();
  }

  private List<Token> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '　') at++;
      else if (c >= '0' && c <= '9') number();
      else if (isNameStart(c)) name();
      else if (QUOTES.containsKey(c)) quoted(QUOTES.get(c));
      else sign(c);
    }
    tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
    return tokens;
  }

  private void number() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) at++;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      if (at >= text.length() || !isDigit(text.charAt(at))) throw Faults.at(item, at, "bad-number", text.substring(from, at));
      while (at < text.length() && isDigit(text.charAt(at))) at++;
    }
    if (at < text.length() && (isNameStart(text.charAt(at)) || text.charAt(at) == '.')) throw Faults.at(item, from + 1, "bad-number", text.substring(from, at + 1));
    tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at), from + 1));
  }

  private void name() {
    int from = at;
    while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) at++;
    tokens.add(new Token(Token.Kind.NAME, text.substring(from, at), from + 1));
  }

  private void quoted(char close) {
    int end = text.indexOf(close, at + 1);
    if (end < 0) throw Faults.at(item, at + 1, "open-text");
    tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, end), at + 1));
    at = end + 1;
  }

  private void sign(char c) {
    int from = at++;
    if (c == '<' || c == '>' || c == '＜' || c == '＞') {
      char next = at < text.length() ? text.charAt(at) : ' ';
      boolean less = c == '<' || c == '＜';
      boolean longer = next == '=' || less && next == '>';
      if (longer) at++;
      tokens.add(new Token(Token.Kind.SIGN, (less ? "<" : ">") + (longer ? String.valueOf(next) : ""), from + 1));
      return;
    }
    var sign = SIGNS.get(c);
    if (sign == null) throw Faults.at(item, from + 1, "bad-character", String.valueOf(c));
    tokens.add(new Token(Token.Kind.SIGN, sign, from + 1));
  }

  private static boolean isDigit(char c) { return c >= '0' && c <= '9'; }

  private static boolean isNameStart(char c) { return c == '_' || Character.isLetter(c); }

  /** Whether a text can stand as a name in formulas. */
  static boolean isName(String text) {
    return !text.isEmpty() && isNameStart(text.charAt(0)) && text.chars().allMatch(c -> isNameStart((char) c) || isDigit((char) c));
  }
}
