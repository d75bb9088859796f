package shanzhi.staff.pay.boundary;

import java.util.Arrays;
import java.util.Optional;

/** What a line of a slip is. The first nine are the items of a policy, by the word that stands in its text; the engine adds the others. */
public enum LineKind {
  /** A figure of the policy. */
  FIGURE("参数"),
  /** A step of the calculation: grade, years, share. */
  STEP("步骤"),
  /** The full monthly pay, from which the rest is derived; one in each policy. Where no base is declared, contributions go by it. */
  STANDARD("标准"),
  /** Paid and taxed. */
  EARNING("应发"),
  /** Paid, not taxed. */
  EXEMPT("免税"),
  /** Taken off before tax, e.g. for days not worked. */
  DEDUCTION("扣发"),
  /** Earned now, paid with a later payment. */
  HELD("暂存"),
  /** The year-end bonus: taxed with the wage or apart. */
  BONUS("年终"),
  /** Must be true, otherwise nobody is paid by these facts. */
  CHECK("校验"),
  /** A difference to an earlier month, taxed with the month of payment. */
  DIFFERENCE("补发追扣", false),
  /** Held back for insurance and fund. */
  CONTRIBUTION("个人缴费", false),
  /** Paid by the unit into insurance and fund. */
  EMPLOYER("单位缴费", false),
  TAX("个税", false),
  BONUS_TAX("年终奖个税", false),
  NET("实发", false);

  private final String title;
  private final boolean written;

  LineKind(String title) { this(title, true); }

  LineKind(String title, boolean written) {
    this.title = title;
    this.written = written;
  }

  /** As papers and workbooks call it. */
  public String title() { return title; }

  /** As written in a policy; null for lines that no policy writes. */
  public String word() { return written ? title : null; }

  public boolean isMoney() { return this != FIGURE && this != STEP && this != CHECK; }

  public static Optional<LineKind> written(String word) { return Arrays.stream(values()).filter(kind -> kind.written && kind.title.equals(word)).findFirst(); }
}
