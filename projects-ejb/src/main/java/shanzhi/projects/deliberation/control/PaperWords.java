package shanzhi.projects.deliberation.control;

import java.util.ResourceBundle;

/** Chinese words of papers and workbooks; these are Chinese whatever language the reader's pages have. */
final class PaperWords {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("shanzhi.projects.deliberation.paper");

  private PaperWords() {}

  static String of(Enum<?> word) { return word == null ? null : WORDS.getString(word.getDeclaringClass().getSimpleName() + "." + word.name()); }

  /** Labels and values for a column of choices. */
  static String[] choices(Enum<?>... words) {
    return java.util.Arrays.stream(words).flatMap(word -> java.util.stream.Stream.of(of(word), word.name())).toArray(String[]::new);
  }
}
