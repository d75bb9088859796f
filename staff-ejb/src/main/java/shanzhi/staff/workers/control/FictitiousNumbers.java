package shanzhi.staff.workers.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import shanzhi.kernel.CheckDigits;

/** Numbers for demonstrations: right by their check digits, and of a county, an issuer and a register that do not exist. */
public final class FictitiousNumbers {

  private static final String NO_COUNTY = "519999";
  private static final String NO_ISSUER = "62999999";

  private FictitiousNumbers() {}

  /** @param n 0 to 999, tells people of one birthday apart */
  public static String idCard(LocalDate born, int n) {
    return ended(NO_COUNTY + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(n), "0123456789X", CheckDigits::idCard);
  }

  /** A card of 19 digits. */
  public static String card(long n) { return ended(NO_ISSUER + "%010d".formatted(n), "0123456789", CheckDigits::bankAccount); }

  /** @param county six digits */
  public static String creditCode(String county, int n) {
    return ended("11" + county + "DEM%06d".formatted(n), "0123456789ABCDEFGHJKLMNPQRTUWXY", CheckDigits::creditCode);
  }

  private static String ended(String body, String alphabet, Predicate<String> right) {
    return alphabet.chars().mapToObj(c -> body + (char) c).filter(right).findFirst().orElseThrow();
  }
}
