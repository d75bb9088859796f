package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A payment with everything.
 *
 * @param ownPart of the amount from the own share
 * @param may what the caller may do now: consent, approve, instruct, settle, returned, refuse
 */
public record PaymentSheet(PaymentLine line, BigDecimal ownPart, String accountMasked, String purpose, LocalDate settledOn, String refusedWhy, int version, CommitmentSheet item,
    List<Step> steps, List<Instruction> instructions, List<VoucherRef> vouchers, Set<String> may) implements Serializable {

  /** Something done, by whom and when. */
  public record Step(String deed, String words, String actor, String actorName, Instant at) implements Serializable {}

  /** What the bank was told; {@code settled} is null while it has not answered. */
  public record Instruction(String key, int attempt, BigDecimal amount, Instant sentAt, Boolean settled, LocalDate day, String slip, String why) implements Serializable {}

  /** A voucher of this payment. */
  public record VoucherRef(long id, int no, String kind, LocalDate day, BigDecimal amount) implements Serializable {}
}
