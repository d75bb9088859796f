package shanzhi.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Numbers that prove themselves: whether the last place of one agrees with the places before it. */
public final class CheckDigits {

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ID_CARD_ENDS = "10X98765432";
  private static final int CREDIT_MODULUS = 31;
  private static final int ID_CARD_MODULUS = 11;
  private static final Pattern ID_CARD = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{8,30}");
  /** Cards of China UnionPay; accounts that are no card, and public ones, follow no common rule. */
  private static final Pattern UNION_CARD = Pattern.compile("62\\d{14,17}");
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  private CheckDigits() {}

  /** The citizen's number of 18 places (GB 11643-1999): a birthday there was, and the check character of modulus 11-2. */
  public static boolean idCard(String number) {
    if (number == null || !ID_CARD.matcher(number).matches() || born(number) == null || born(number).isBefore(OLDEST)) return false;
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % ID_CARD_MODULUS);
    return number.charAt(17) == ID_CARD_ENDS.charAt(sum % ID_CARD_MODULUS);
  }

  /** The birthday that the number tells; null where it is no day. */
  public static LocalDate born(String idCard) {
    try {
      return LocalDate.of(Integer.parseInt(idCard.substring(6, 10)), Integer.parseInt(idCard.substring(10, 12)), Integer.parseInt(idCard.substring(12, 14)));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  /** The unified social credit code of 18 characters in capitals (GB 32100-2015, modulus 31). */
  public static boolean creditCode(String code) {
    if (code == null || code.length() != 18) return false;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) return false;
      sum += value * weight;
      weight = weight * 3 % CREDIT_MODULUS;
    }
    return code.charAt(17) == CREDIT_ALPHABET.charAt((CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS);
  }

  /** A bank account of 8 to 30 digits; where it is a UnionPay card, the last digit is right by Luhn (GB/T 15694.1). */
  public static boolean bankAccount(String number) {
    if (number == null || !ACCOUNT.matcher(number).matches()) return false;
    return !UNION_CARD.matcher(number).matches() || luhn(number);
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }
}
