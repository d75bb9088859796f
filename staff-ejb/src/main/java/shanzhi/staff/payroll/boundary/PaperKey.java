package shanzhi.staff.payroll.boundary;

import java.text.Normalizer;
import java.util.Locale;

/** A paper's number (文号) as it is compared: the same whatever brackets, blanks and widths it was typed with. */
public final class PaperKey {

  private PaperKey() {}

  /** {@code 蒲人社发〔2026〕5号} and {@code 蒲人社发 [2026] 5 号} are one. @return empty where there is no letter and no digit */
  public static String of(String paper) {
    if (paper == null) return "";
    return Normalizer.normalize(paper, Normalizer.Form.NFKC).replaceAll("\\s+", "").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }
}
