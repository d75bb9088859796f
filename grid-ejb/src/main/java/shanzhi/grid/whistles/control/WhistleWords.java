package shanzhi.grid.whistles.control;

import java.util.ResourceBundle;

/** Chinese words of papers and workbooks; these are Chinese whatever language the reader's pages have. */
final class WhistleWords {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("shanzhi.grid.whistles.paper");

  private WhistleWords() {}

  /** @param family name of the enumeration; the name itself where there is no word for it */
  static String of(String family, String name) {
    var key = family + "." + name;
    return name == null ? null : WORDS.containsKey(key) ? WORDS.getString(key) : name;
  }
}
