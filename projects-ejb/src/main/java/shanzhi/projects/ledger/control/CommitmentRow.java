package shanzhi.projects.ledger.control;

import java.math.BigDecimal;

/** A commitment as it stands while its purse is in hand. */
public record CommitmentRow(String item, long purse, String title, BigDecimal resolved, BigDecimal contracted, BigDecimal requested, BigDecimal paid, String contractNo,
    String ownOf, String released) {

  /** Contracted and not yet asked for. */
  public BigDecimal payable() { return contracted.subtract(requested); }
}
