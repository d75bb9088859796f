package shanzhi.kernel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what somebody typed into a {@code tsquery} over the bigrams that the database keeps of Chinese text. */
public final class Bigrams {

  private static final int LONGEST = 40;
  /** More of a text does not make it more like another. */
  private static final int COMPARED = 300;

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

  /**
   * How alike two texts are: twice the common pairs of neighbouring characters over all pairs (Dice), from 0 to 1. Blanks,
   * case and punctuation do not count.
   */
  public static double likeness(String one, String other) {
    var first = pairs(one);
    var second = pairs(other);
    if (first.isEmpty() || second.isEmpty()) return 0;
    long common = first.stream().filter(second::contains).count();
    return 2.0 * common / (first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    var plain = text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
    var pairs = new LinkedHashSet<String>();
    for (int i = 0; i + 2 <= Math.min(plain.length(), COMPARED); i++) pairs.add(plain.substring(i, i + 2));
    return pairs;
  }
}
