package shanzhi.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in the characters that cannot be altered: 贰仟陆佰捌拾柒元肆角捌分, as bills and pay sheets want them (票据填写规范). */
public final class MoneyWords {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final BigDecimal END = new BigDecimal("10000000000000000");

  private MoneyWords() {}

  /** @param amount yuan, below 10¹⁶; rounded half up to the cent; 负 in front of negative ones */
  public static String of(BigDecimal amount) {
    var cents = amount.setScale(2, RoundingMode.HALF_UP);
    if (cents.abs().compareTo(END) >= 0) throw new IllegalArgumentException("too large to be said");
    if (cents.signum() < 0) return "负" + of(cents.negate());
    var digits = cents.toPlainString().replace(".", "");
    var yuan = whole(digits.substring(0, digits.length() - 2));
    int jiao = digits.charAt(digits.length() - 2) - '0';
    int fen = digits.charAt(digits.length() - 1) - '0';
    if (jiao == 0 && fen == 0) return (yuan.isEmpty() ? "零" : yuan) + "元整";
    var out = new StringBuilder(yuan.isEmpty() ? "" : yuan + "元");
    if (jiao > 0) out.append(DIGITS.charAt(jiao)).append('角');
    else if (!yuan.isEmpty()) out.append('零');
    return fen > 0 ? out.append(DIGITS.charAt(fen)).append('分').toString() : out.append('整').toString();
  }

  private static String whole(String digits) {
    var out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) gap = out.length() > 0;
      else {
        if (gap) out.append('零');
        gap = false;
        out.append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
      }
      if (place % 4 == 0 && place > 0 && said(digits, i)) out.append(GROUPS[place / 4]);
    }
    return out.toString();
  }

  /** Whether the group of four that ends here has anything in it. */
  private static boolean said(String digits, int end) { return !digits.substring(Math.max(0, end - 3), end + 1).matches("0*"); }
}
