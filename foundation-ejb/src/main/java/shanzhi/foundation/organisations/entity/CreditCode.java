package shanzhi.foundation.organisations.entity;

import java.util.Locale;
import shanzhi.kernel.Refusal;

/** The unified social credit code of 18 characters; the last is the check character of GB 32100-2015 (modulus 31). */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCode() {}

  /** @return the code in capitals, null for none; @throws Refusal organisation.bad-credit-code (400) */
  public static String checked(String code) {
    if (code == null || code.isBlank()) return null;
    var upper = code.strip().toUpperCase(Locale.ROOT);
    if (!valid(upper)) throw Refusal.invalid("organisation.bad-credit-code", code);
    return upper;
  }

  public static boolean valid(String code) {
    if (code.length() != 18) return false;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) return false;
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return code.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
