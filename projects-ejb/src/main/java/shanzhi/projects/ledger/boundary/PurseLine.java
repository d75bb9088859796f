package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a community has from one source of one year, yuan.
 *
 * @param town null where a community lies directly in a county
 * @param openUntil last day an entry may bear
 * @param byTown the town keeps its books (村账镇代理)
 */
public record PurseLine(long id, String town, String community, FundSource source, int year, LocalDate openUntil, boolean byTown, BigDecimal allocated, BigDecimal resolved,
    BigDecimal contracted, BigDecimal paid) implements Serializable {

  /** Not committed to anything. */
  public BigDecimal free() { return allocated.subtract(resolved); }
}
