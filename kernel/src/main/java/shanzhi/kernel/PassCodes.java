package shanzhi.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes and receipts that people read and type: no 0, 1, I, L, O; twelve signs are 59 bits. */
public final class PassCodes {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private PassCodes() {}

  public static String next() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    return code.toString();
  }

  /** Twelve signs out of a hexadecimal hash. */
  public static String from(String hash) {
    var code = new StringBuilder(LENGTH);
    var rest = new java.math.BigInteger(hash, 16);
    var many = java.math.BigInteger.valueOf(SIGNS.length());
    for (int i = 0; i < LENGTH; i++, rest = rest.divide(many)) code.append(SIGNS.charAt(rest.mod(many).intValue()));
    return code.toString();
  }

  /** {@code 7QKD-2M9X-4TWA} */
  public static String grouped(String code) { return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8); }

  /** As typed, in whatever case, with or without hyphens and blanks; null for what cannot be a code. */
  public static String plain(String typed) {
    if (typed == null || typed.length() > 40) return null;
    var plain = typed.replaceAll("[\\s\u3000—–-]", "").toUpperCase(Locale.ROOT);
    return CODE.matcher(plain).matches() ? plain : null;
  }
}
