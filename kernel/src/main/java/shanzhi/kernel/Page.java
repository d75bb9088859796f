package shanzhi.kernel;

import java.util.List;

/**
 * Some rows of a ledger. Counting stops at {@link #CAP}: {@code total} is exact up to there and {@code capped} says
 * that there are more.
 */
public record Page<T>(List<T> rows, int total, boolean capped) {

  /** Highest count that is worth the time; beyond it a page says 共 10,000+ 条. */
  public static final int CAP = 10_000;

  public static <T> Page<T> of(List<T> rows, int countedUpToCapPlusOne) {
    boolean capped = countedUpToCapPlusOne > CAP;
    return new Page<>(rows, capped ? CAP : countedUpToCapPlusOne, capped);
  }
}
