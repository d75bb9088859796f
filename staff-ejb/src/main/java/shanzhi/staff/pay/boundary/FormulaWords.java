package shanzhi.staff.pay.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/**
 * A formula, or the same with values, as people read it: functions by their word in the reader's language, numbers without dead zeros. The one
 * place that does so, for pages, paper and workbooks alike. What is kept with a slip and hashed stays as it was written, so that an old
 * month made again gives the same bytes.
 */
public final class FormulaWords {

  private static final int CENTS = 2;
  private static final int MOST_PLACES = 6;   // as inputs are told
  private static final String OPENING = "\"'“‘「";
  private static final String CLOSING = "\"'”’」";
  private static final Map<String, String> CHINESE = Map.of("IF", "如果", "MIN", "最小", "MAX", "最大", "ROUND", "四舍五入", "FLOOR", "取整", "LOOKUP", "查表", "AND", "且", "OR", "或", "NOT", "非");

  private final String text;
  private final boolean chinese;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();   // functions whose brackets are open; empty text for a plain bracket
  private int at = 0;

  private FormulaWords(String text, boolean chinese) {
    this.text = text;
    this.chinese = chinese;
  }

  /** @param text a formula, its worked form, a result or an input; null gives null */
  public static String of(String text, Locale reader) { 
    boolean chinese = !"en".equals(reader.getLanguage());
    if (text == null || !chinese && text.equals("是")) return text == null ? null : "yes";
    return !chinese && text.equals("否") ? "no" : new FormulaWords(text, chinese).read();
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      int quote = OPENING.indexOf(c);
      if (quote >= 0) quoted(CLOSING.charAt(quote));
      else if (isLetter(c)) name();
      else if (isDigit(c)) number();
      else if (c == '(' || c == '（') bracket("");
      else if (c == ',' || c == '，' || c == '、') comma();
      else {
        if ((c == ')' || c == '）') && !open.isEmpty()) open.pop();
        // a minus between two values, and not the dash of a date
        boolean minus = c == '-' && text.startsWith(" - ", Math.max(0, at - 1));
        out.append(minus ? '−' : c);
        at++;
      }
    }
    return out.toString();
  }

  private void quoted(char close) {
    int end = text.indexOf(close, at + 1);
    end = end < 0 ? text.length() : end + 1;
    out.append(text, at, end);
    at = end;
  }

  private void name() {
    int from = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) at++;
    var name = text.substring(from, at);
    var function = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '（') ? function(name) : null;
    if (function == null) {
      out.append(name);
      return;
    }
    out.append(chinese ? CHINESE.get(function) : function);
    bracket(function);
  }

  private static String function(String word) {
    if (CHINESE.containsKey(word)) return word;
    return CHINESE.entrySet().stream().filter(one -> one.getValue().equals(word)).map(Map.Entry::getKey).findFirst().orElse(null);
  }

  private void bracket(String function) {
    open.push(function);
    out.append(function.isEmpty() ? text.charAt(at) : '(');
    at++;
  }

  /** Between the arguments of a function; elsewhere a comma is part of a sentence and stays. */
  private void comma() {
    boolean argument = !open.isEmpty() && !open.peek().isEmpty();
    if (!argument) {
      out.append(text.charAt(at++));
      return;
    }
    at++;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    out.append(chinese ? "，" : ", ");
    if (chinese && open.peek().equals("ROUND")) places();
  }

  /** How far is rounded, in words: a bare 2 says nothing to who never wrote a formula. */
  private void places() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) end++;
    if (end == at || end >= text.length() || text.charAt(end) != ')' && text.charAt(end) != '）') return;
    var places = text.substring(at, end);
    out.append(places.equals("0") ? "保留整数" : "保留 " + places + " 位小数");
    at = end;
  }

  private void number() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) at++;
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) at++;
    }
    out.append(plain(text.substring(from, at)));
  }

  private static String plain(String digits) {
    int places = digits.length() - 1 - digits.indexOf('.');
    if (digits.indexOf('.') < 0 || places <= CENTS) return digits;
    var number = new BigDecimal(digits);
    if (number.scale() > MOST_PLACES) number = number.setScale(MOST_PLACES, RoundingMode.HALF_UP);
    number = number.stripTrailingZeros();
    return (number.scale() < CENTS ? number.setScale(CENTS) : number).toPlainString();
  }

  private static boolean isLetter(char c) { return c == '_' || Character.isLetter(c); }

  private static boolean isDigit(char c) { return c >= '0' && c <= '9'; }
}
