package shanzhi.door;

import java.util.Collection;

/**
 * A piece of a page. {@code Html.of("<p>{}</p>", text)} puts text in with every sign that means something to a browser
 * taken out of it; only other pieces go in as they are, so nothing typed by anybody becomes markup.
 */
record Html(String markup) {

  static final Html NONE = new Html("");

  /** @param pattern our own markup, never anything from outside; each {@code {}} takes one value, a collection one after the other */
  static Html of(String pattern, Object... values) {
    var out = new StringBuilder();
    int from = 0;
    for (var value : values) {
      int hole = pattern.indexOf("{}", from);
      if (hole < 0) throw new IllegalArgumentException("more values than places: " + pattern);
      out.append(pattern, from, hole);
      put(out, value);
      from = hole + 2;
    }
    if (pattern.indexOf("{}", from) >= 0) throw new IllegalArgumentException("more places than values: " + pattern);
    return new Html(out.append(pattern, from, pattern.length()).toString());
  }

  private static void put(StringBuilder out, Object value) {
    if (value instanceof Html piece) out.append(piece.markup);
    else if (value instanceof Collection<?> many) many.forEach(one -> put(out, one));
    else if (value != null) escape(out, String.valueOf(value));
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') out.append(c);
        }
      }
    }
  }

  static Html when(boolean shown, String pattern, Object... values) { return shown ? of(pattern, values) : NONE; }
}
