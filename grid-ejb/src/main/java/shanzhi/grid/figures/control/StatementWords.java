package shanzhi.grid.figures.control;

import java.util.ResourceBundle;
import shanzhi.grid.figures.boundary.Rate;

/** Chinese words of the statement's paper and workbook, whatever language the reader's pages have. */
final class StatementWords {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("shanzhi.grid.figures.paper");

  private StatementWords() {}

  static String count(String set) { return WORDS.getString("Counted." + set); }

  static String rate(Rate rate) { return WORDS.getString("Rate." + rate); }

  static String how(Rate rate) { return WORDS.getString("Rate." + rate + ".how"); }
}
