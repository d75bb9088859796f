package shanzhi.grid.campaigns.control;

import java.util.ResourceBundle;

/** Chinese words of papers and workbooks; these are Chinese whatever language the reader's pages have. */
final class PaperWords {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("shanzhi.grid.campaigns.paper");

  private PaperWords() {}

  static String of(String family, String name) {
    if (name == null) return null;
    var key = family + "." + name;
    return WORDS.containsKey(key) ? WORDS.getString(key) : name;
  }
}
