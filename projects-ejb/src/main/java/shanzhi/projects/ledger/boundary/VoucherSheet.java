package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A voucher with its lines. @param reversedBy the voucher that reverses it, null for none; @param mayReverse the caller may */
public record VoucherSheet(VoucherLine line, String maker, Instant madeAt, Long reverses, Long reversedBy, boolean mayReverse, List<Line> lines) implements Serializable {

  /** One side of one account. */
  public record Line(int no, String account, BigDecimal debit, BigDecimal credit, String item, String purpose) implements Serializable {}
}
