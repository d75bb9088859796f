package shanzhi.foundation.sheets.boundary;

import java.util.List;

/**
 * How a workbook gets into one ledger: a CDI bean, injecting the boundary of the ledger. The engine reads cells, asks
 * {@link #judge} for the preview and calls {@link #apply} in a transaction, as the user who uploaded.
 *
 * @param <R> a row, usually a command record of the boundary
 */
public interface SheetImport<R> {

  /**
   * The same import for one thing, where it is not about a ledger as a whole: its columns and judgements may depend on it.
   *
   * @param subject as the page names it; null for none
   * @throws shanzhi.kernel.Refusal for a thing that the caller does not see, or where it must be said what it is about
   */
  default SheetImport<R> about(String subject) { return this; }

  /** Name in the address: {@code /api/v1/imports/areas}. */
  String key();

  /** Chinese name of the ledger, e.g. 区划. */
  String title();

  /** The right that all verbs of this import ask for. The boundary behind {@link #apply} checks it and the territory again. */
  String right();

  List<InColumn> columns();

  /** A row from its cells, all of which could be read. */
  R read(Cells cells);

  /** What identifies the row in the ledger, so that a row that comes twice in one workbook is found; null for never. */
  String businessKey(R row);

  /** One judgement a row, in the same order. Rows in hand are many: ask the database once, not once a row. */
  List<Judgement> judge(List<R> rows);

  /** First words of rows that only add others up, without blanks, as 合计: such a row is no data. Sheets that people keep for themselves end with one. */
  default List<String> sums() { return List.of(); }

  /** Whether the rows are one thing of which a part would be something else: they come in by one {@link #apply} or not at all, whatever is to be skipped. */
  default boolean indivisible() { return false; }

  /** Puts rows judged NEW or UPDATE into the ledger, in order. Must be harmless when repeated. @throws shanzhi.kernel.Refusal with the reason */
  void apply(List<R> rows);
}
