package shanzhi.foundation.sheets.boundary;

import java.util.List;
import java.util.Set;

/**
 * How one ledger becomes a workbook: a CDI bean beside the ledger. The engine asks for one slice after the other as the
 * user who ordered it, so that the ledger's own rights and territory hold while it runs.
 *
 * @param <Q> what is asked of the ledger, written as JSON while the job waits
 * @param <R> a row; it says where the next slice begins
 */
public interface SheetExport<Q, R> {

  /** e.g. {@code incidents}. */
  String key();

  /** Chinese name of the ledger, e.g. 事件台账; names the sheet, the file and the job. */
  String title();

  /** The right that ordering this export asks for. */
  String right();

  /** What this query asks for beside {@link #right()}, e.g. to see personal data in full. */
  default Set<String> more(Q query) { return Set.of(); }

  /** A sentence for the foot of each page, e.g. why personal data stand there in full; empty for none. */
  default String remark(Q query) { return ""; }

  Class<Q> query();

  List<OutColumn> columns();

  /** Where the columns depend on what is asked for, e.g. the fields of a form. */
  default List<OutColumn> columns(Q query) { return columns(); }

  /** How many rows there will be; 0 where counting costs too much. */
  long total(Q query);

  /** The next rows in the order of the ledger. @param last the row before; null at the beginning. @return empty at the end */
  List<R> slice(Q query, R last);

  /** One value a column. */
  List<?> cells(R row);
}
