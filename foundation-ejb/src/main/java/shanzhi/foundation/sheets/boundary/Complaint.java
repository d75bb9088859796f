package shanzhi.foundation.sheets.boundary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import shanzhi.kernel.Refusal;

/**
 * What is wrong with a row.
 *
 * @param column title of the column of the import; null for the row as a whole
 * @param key message in the bundle of refusals, filled with {@code args}
 */
public record Complaint(String column, String key, List<String> args) implements Serializable {

  public static Complaint of(String column, String key, Object... args) {
    return new Complaint(column, key, Arrays.stream(args).map(String::valueOf).toList());
  }

  /** What a boundary said to the row. */
  public static Complaint of(Refusal refusal) { return of(null, refusal.key(), refusal.args().toArray()); }
}
