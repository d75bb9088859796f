package shanzhi.staff.pay.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A pay policy as data: everything that is read from its file, and nothing worked out yet.
 *
 * @param sample figures without a found document (示例): outside the demonstration it takes an approval document to use them
 * @param from first day, null for what is paid by a paper once; @param until last day, null while nobody knows one
 */
public record PolicyText(String code, String name, boolean sample, String source, LocalDate from, LocalDate until, String note, List<Fact> facts, List<Item> items,
    List<TableText> tables) implements Serializable {

  /**
   * What must be known of a person and a month.
   *
   * @param choices what a text may be; empty: anything; @param least of a number; null: no limit
   * @param standard taken when it is not given; null: it must be given
   */
  public record Fact(String code, boolean text, List<String> choices, BigDecimal least, BigDecimal most, String standard, String note) implements Serializable {}

  /** @param basis the article or sentence it follows */
  public record Item(String code, LineKind kind, String formula, String basis) implements Serializable {}

  /** @param heads of the key, then of the values; more than one value: a second key picks the column by its head */
  public record TableText(String code, boolean stepped, List<String> heads, List<List<String>> rows) implements Serializable {}

  /** Another figure in place of one of the policy, e.g. for what a raise would cost. @throws shanzhi.kernel.Refusal pay-policy.no-figure (400) */
  public PolicyText with(String figure, BigDecimal value) {
    if (items.stream().noneMatch(item -> item.kind() == LineKind.FIGURE && item.code().equals(figure))) throw shanzhi.kernel.Refusal.invalid("pay-policy.no-figure", figure);
    return new PolicyText(code, name, sample, source, from, until, note, facts,
        items.stream().map(item -> item.code().equals(figure) ? new Item(figure, LineKind.FIGURE, value.toPlainString(), item.basis()) : item).toList(), tables);
  }
}
