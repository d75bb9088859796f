package shanzhi.staff.tax.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** One line of a tax table. @param upTo yuan, inclusive; null for the last line. @param rate 0.03 for 3 % @param quick 速算扣除数 */
public record Bracket(BigDecimal upTo, BigDecimal rate, BigDecimal quick) implements Serializable {

  public boolean holds(BigDecimal amount) { return upTo == null || amount.compareTo(upTo) <= 0; }
}
