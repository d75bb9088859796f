package shanzhi.kernel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns what somebody typed into a {@code tsquery} over the bigrams that the database keeps of Chinese text. */
public final class Bigrams {

  private static final int LONGEST = 40;

  private Bigrams() {}

  /** @return the query for {@code to_tsquery}-free casting ({@code ?::tsquery}); null where nothing can be looked for */
  public static String query(String typed) {
    if (typed == null) return null;
    var grams = new LinkedHashSet<String>();
    for (var word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      var text = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
      if (text.length() == 1) grams.add(text);
      for (int i = 0; i + 2 <= text.length(); i++) grams.add(text.substring(i, i + 2));
    }
    grams.removeIf(String::isBlank);
    return grams.isEmpty() ? null : grams.stream().map(gram -> "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'").collect(Collectors.joining(" & "));
  }
}
