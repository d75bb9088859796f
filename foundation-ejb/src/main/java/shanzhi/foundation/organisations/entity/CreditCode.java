package shanzhi.foundation.organisations.entity;

import java.util.Locale;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.Refusal;

/** The unified social credit code as it is kept: 18 characters in capitals, or nothing. */
public final class CreditCode {

  private CreditCode() {}

  /** @return the code in capitals, null for none; @throws Refusal organisation.bad-credit-code (400) */
  public static String checked(String code) {
    if (code == null || code.isBlank()) return null;
    var upper = code.strip().toUpperCase(Locale.ROOT);
    if (!valid(upper)) throw Refusal.invalid("organisation.bad-credit-code", code);
    return upper;
  }

  public static boolean valid(String code) { return CheckDigits.creditCode(code); }
}
