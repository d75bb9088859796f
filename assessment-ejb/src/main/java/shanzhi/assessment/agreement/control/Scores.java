package shanzhi.assessment.agreement.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import shanzhi.assessment.agreement.boundary.AgreementLevel;
import shanzhi.kernel.Refusal;

/** Scores as they came in, item by item, each a number. Where only sameness counts, the number names the value. */
public final class Scores {

  private static final int CELLS = 1_000_000;

  private Scores() {}

  /**
   * @return for each item the scores it got; items that nobody scored are empty
   * @throws Refusal agreement.uneven, agreement.not-a-number, agreement.below-zero, agreement.too-many (400)
   */
  public static List<double[]> of(AgreementLevel level, List<? extends List<?>> ratings) {
    int items = ratings.get(0).size();
    if ((long) items * ratings.size() > CELLS) throw Refusal.invalid("agreement.too-many", CELLS);
    for (int row = 1; row < ratings.size(); row++) {
      if (ratings.get(row).size() != items) throw Refusal.invalid("agreement.uneven", row + 1, ratings.get(row).size(), items);
    }
    var names = new HashMap<Object, Double>();
    var scores = new ArrayList<double[]>(items);
    for (int item = 0; item < items; item++) {
      var given = new double[ratings.size()];
      int count = 0;
      for (int row = 0; row < ratings.size(); row++) {
        var value = ratings.get(row).get(item);
        if (value == null) continue;
        given[count++] = level == AgreementLevel.NOMINAL ? named(value, row, item, names) : number(level, value, row, item);
      }
      scores.add(java.util.Arrays.copyOf(given, count));
    }
    return scores;
  }

  /** 3 and 3.0 are the same kind, "3" is another; however long a number is, its last digit counts. */
  private static double named(Object value, int row, int item, HashMap<Object, Double> names) {
    Object key = value instanceof Number number && Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    if (!(key instanceof BigDecimal || key instanceof String || key instanceof Boolean)) throw Refusal.invalid("agreement.not-a-value", row + 1, item + 1);
    return names.computeIfAbsent(key, unknown -> (double) names.size());
  }

  private static double number(AgreementLevel level, Object value, int row, int item) {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) throw Refusal.invalid("agreement.not-a-number", row + 1, item + 1);
    double score = number.doubleValue() + 0.0;   // no negative zero
    if (level == AgreementLevel.RATIO && score < 0) throw Refusal.invalid("agreement.below-zero", row + 1, item + 1);
    return score;
  }
}
