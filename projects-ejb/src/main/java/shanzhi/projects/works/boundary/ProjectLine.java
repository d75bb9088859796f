package shanzhi.projects.works.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * A project in the ledger, money in yuan.
 *
 * @param town null where a community lies directly in a county
 * @param item number of the resolved item, the key of its money
 * @param template name of the template it goes by
 * @param amount resolved, all its items; {@code contracted} null before the contract; {@code paid} settled by the bank, own share included
 * @param provider who carries it out; null before the contract
 * @param late it should have ended and has not
 */
public record ProjectLine(String number, int version, String town, String community, String item, String title, ItemKind kind, FundSource source, int year, String template,
    BigDecimal amount, BigDecimal contracted, BigDecimal paid, ProjectState status, String provider, LocalDate startsOn, LocalDate endsOn, int progress, boolean late) implements Serializable {

  /** Share of the resolved sum that is under contract, whole percent. */
  public int contractedShare() { return share(contracted); }

  /** Share of the resolved sum that is paid, whole percent. */
  public int paidShare() { return share(paid); }

  private int share(BigDecimal part) {
    return part == null || amount.signum() == 0 ? 0 : part.multiply(BigDecimal.valueOf(100)).divide(amount, 0, java.math.RoundingMode.DOWN).intValue();
  }
}
