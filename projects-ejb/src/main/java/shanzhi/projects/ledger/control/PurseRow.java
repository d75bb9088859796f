package shanzhi.projects.ledger.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.projects.ledger.boundary.FundSource;

/** A purse in hand: locked until the transaction ends. */
public record PurseRow(long id, String community, FundSource source, int year, LocalDate openUntil, String closing, BigDecimal allocated, BigDecimal resolved,
    BigDecimal contracted, BigDecimal paid) {

  public BigDecimal free() { return allocated.subtract(resolved); }

  public boolean open(LocalDate day) { return !day.isBefore(LocalDate.of(year, 1, 1)) && !day.isAfter(openUntil); }
}
