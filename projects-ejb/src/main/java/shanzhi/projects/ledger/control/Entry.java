package shanzhi.projects.ledger.control;

import java.math.BigDecimal;

/** One line of a voucher to be: an account of the book and one side. */
public record Entry(String account, BigDecimal debit, BigDecimal credit, String item, String purpose) {

  public static Entry debit(String account, BigDecimal amount) { return new Entry(account, amount, BigDecimal.ZERO, null, null); }

  public static Entry credit(String account, BigDecimal amount) { return new Entry(account, BigDecimal.ZERO, amount, null, null); }

  public Entry of(String item) { return new Entry(account, debit, credit, item, purpose); }

  public Entry spentOn(String item, String purpose) { return new Entry(account, debit, credit, item, purpose); }
}
