package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An item and its money, yuan.
 *
 * @param requested paid or on its way
 * @param contractNo null while there is no contract
 * @param released why what was left went back; null while the item is open
 * @param own the own share (自筹) on top of the resolved sum; null where there is none
 */
public record CommitmentSheet(String item, String title, String community, FundSource source, int year, BigDecimal resolved, BigDecimal contracted, BigDecimal requested,
    BigDecimal paid, String contractNo, String released, Own own) implements Serializable {

  /** @param received what was paid in */
  public record Own(BigDecimal received, BigDecimal contracted, BigDecimal requested, BigDecimal paid) implements Serializable {}

  /** Resolved and not yet contracted. */
  public BigDecimal free() { return resolved.subtract(contracted); }

  /** What may still be asked for, own share included. */
  public BigDecimal payable() {
    var left = contracted.subtract(requested);
    return own == null ? left : left.add(own.contracted()).subtract(own.requested());
  }
}
