package shanzhi.foundation.prints.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills a text with facts: <code>{{name}}</code> a value, escaped; <code>{{~name}}</code> the same with its line breaks;
 * <code>{{#name}}…{{/name}}</code> once for each of a list, or once if there is something; <code>{{^name}}…{{/name}}</code>
 * if there is nothing; <code>{{.}}</code> the thing itself. No expressions and no way to put markup in.
 */
final class Template {

  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/~]?)([A-Za-z0-9_.]+)}}");

  private final String text;

  Template(String text) { this.text = text; }

  String fill(Map<String, ?> facts) {
    var around = new ArrayDeque<Object>();
    around.push(facts);
    var out = new StringBuilder(text.length() * 2);
    fill(0, text.length(), around, out);
    return out.toString();
  }

  private void fill(int from, int to, Deque<Object> around, StringBuilder out) {
    var tag = TAG.matcher(text);
    int done = from;
    while (tag.region(done, to).find()) {
      out.append(text, done, tag.start());
      done = tag.end();
      var value = value(tag.group(2), around);
      switch (tag.group(1)) {
        case "#", "^" -> {
          int end = end(tag.group(2), done, to);
          section(tag.group(1).equals("#"), value, done, end, around, out);
          done = end + tag.group(2).length() + 5;
        }
        case "~" -> out.append(escape(shown(value)).replace("\n", "<br/>"));
        case "/" -> throw new IllegalStateException("template closes " + tag.group(2) + " that is not open");
        default -> out.append(escape(shown(value)));
      }
    }
    out.append(text, done, to);
  }

  private void section(boolean wanted, Object value, int from, int to, Deque<Object> around, StringBuilder out) {
    if (!wanted) {
      if (nothing(value)) fill(from, to, around, out);
      return;
    }
    if (nothing(value)) return;
    for (var one : value instanceof Collection<?> many ? many : java.util.List.of(value)) {
      around.push(one);
      fill(from, to, around, out);
      around.pop();
    }
  }

  /** Where the section's closing tag begins; sections of one name may be nested. */
  private int end(String name, int from, int to) {
    int depth = 1;
    var tag = Pattern.compile("\\{\\{([#^/])" + Pattern.quote(name) + "}}").matcher(text).region(from, to);
    while (tag.find()) {
      depth += tag.group(1).equals("/") ? -1 : 1;
      if (depth == 0) return tag.start();
    }
    throw new IllegalStateException("template does not close " + name);
  }

  private static Object value(String name, Deque<Object> around) {
    if (name.equals(".")) return around.peek();
    for (var facts : around) if (facts instanceof Map<?, ?> map && map.containsKey(name)) return map.get(name);
    return null;
  }

  private static boolean nothing(Object value) {
    return value == null || Boolean.FALSE.equals(value) || "".equals(value) || value instanceof Collection<?> many && many.isEmpty();
  }

  private static String shown(Object value) { return value == null ? "" : value.toString(); }

  /** Safe in text and in quoted attributes; characters that XML does not know are left out. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF) out.appendCodePoint(c);
        }
      }
    });
    return out.toString();
  }
}
