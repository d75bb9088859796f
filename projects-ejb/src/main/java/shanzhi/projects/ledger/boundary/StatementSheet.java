package shanzhi.projects.ledger.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The quarter of a community: its purses, and its items with what was paid of them. @param quarter 1 to 4, 0 for the whole year */
public record StatementSheet(String community, int year, int quarter, LocalDate from, LocalDate until, boolean byTown, List<StatementLine> lines, List<Item> items) implements Serializable {

  /** @param now paid in the quarter; @param paid up to its end; @param was what it stood at before the quarter where that was something else; null: nothing to explain */
  public record Item(String item, String title, FundSource source, BigDecimal resolved, BigDecimal contracted, BigDecimal now, BigDecimal paid, Was was) implements Serializable {}

  /** Sums that were resolved or contracted before, and are not any more. @param why in the words of those who moved them; null where nobody wrote it down */
  public record Was(BigDecimal resolved, BigDecimal contracted, String why) implements Serializable {}
}
