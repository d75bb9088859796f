package shanzhi.foundation.secrets.boundary;

/** How personal data is shown to whoever has no reason to see all of it. What is too short to be masked in part is masked whole. */
public final class Masks {

  private Masks() {}

  /** {@code 138****6021}; a landline keeps its last four digits. */
  public static String phone(String phone) {
    if (phone == null) return null;
    var digits = phone.strip();
    if (digits.length() == 11) return digits.substring(0, 3) + "****" + digits.substring(7);
    return keep(digits, 0, digits.length() > 6 ? 4 : 0);
  }

  /** {@code 王*}, {@code 王*兰}, {@code 欧***}: the first character, and the last one of three. */
  public static String name(String name) {
    if (name == null) return null;
    var text = name.strip();
    int length = text.codePointCount(0, text.length());
    if (length <= 1) return "*".repeat(length);
    int first = text.offsetByCodePoints(0, 1);
    if (length != 3) return text.substring(0, first) + "*".repeat(length - 1);
    return text.substring(0, first) + "*" + text.substring(text.offsetByCodePoints(0, 2));
  }

  /** {@code 510***********1234}: the province and county stay recognisable, the birthday does not. */
  public static String idCard(String number) { return number == null ? null : keep(number.strip(), 3, number.strip().length() > 10 ? 4 : 0); }

  /** {@code ***************6789}: the last four, as a bank shows it. */
  public static String bankCard(String number) { return number == null ? null : keep(number.strip(), 0, number.strip().length() > 8 ? 4 : 0); }

  private static String keep(String text, int front, int back) {
    if (text.length() <= front + back) return "*".repeat(text.length());
    return text.substring(0, front) + "*".repeat(text.length() - front - back) + text.substring(text.length() - back);
  }
}
