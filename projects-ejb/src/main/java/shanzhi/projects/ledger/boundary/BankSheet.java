package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.kernel.Page;

/** Instructions of a time and how many of them, for how much, stand where. @param inTransit what the books say is on its way as of now, whenever it was sent */
public record BankSheet(List<Sum> sums, Page<BankLine> lines, BigDecimal inTransit) implements Serializable {

  public record Sum(BankState state, int number, BigDecimal amount) implements Serializable {}

  public Sum of(BankState state) { return sums.stream().filter(one -> one.state() == state).findFirst().orElse(new Sum(state, 0, BigDecimal.ZERO)); }

  public Sum all() { return new Sum(null, sums.stream().mapToInt(Sum::number).sum(), sums.stream().map(Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add)); }

  /** All that does not agree. */
  public Sum wrong() {
    var odd = sums.stream().filter(one -> one.state().wrong()).toList();
    return new Sum(null, odd.stream().mapToInt(Sum::number).sum(), odd.stream().map(Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
