package shanzhi.assessment.agreement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.assessment.agreement.boundary.Agreement;
import shanzhi.assessment.agreement.boundary.AgreementLevel;
import shanzhi.kernel.Refusal;

class KrippendorffTest {

  /** The four observers and twelve units of Krippendorff's own paper; he publishes three decimals. */
  private static final List<List<Object>> PAPER = rows("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

  @ParameterizedTest @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
  void the_published_example_gives_the_published_figures(AgreementLevel level, double published) {
    var agreement = measured(level, PAPER);
    assertEquals(published, agreement.alpha(), 0.0005);
    assertEquals(40, agreement.pairable());
    assertNull(agreement.reason());
  }

  /** Three coders, fifteen units, 18 of 45 cells empty: nominal 0.691 and interval 0.811 as published; the other two from a table of coincidences drawn up apart. */
  @ParameterizedTest @CsvSource({"NOMINAL, 0.6914", "ORDINAL, 0.8067", "INTERVAL, 0.8108", "RATIO, 0.8089"})
  void another_example_with_more_gaps_than_scores_for_some(AgreementLevel level, double alpha) {
    var agreement = measured(level, rows(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"));
    assertEquals(alpha, agreement.alpha(), 0.00005);
    assertEquals(26, agreement.pairable());
  }

  /** Two observers, ten items, the same paper: 14 zeros, 6 ones, 4 items that differ, so 1 - 19 x 4 / (14 x 6) = 0.0952. */
  @Test void the_published_pair_of_observers_hardly_agrees() {
    assertEquals(0.095, measured(AgreementLevel.NOMINAL, rows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")).alpha(), 0.0005);
  }

  @ParameterizedTest @EnumSource(AgreementLevel.class)
  void inspectors_who_always_agree_have_one(AgreementLevel level) {
    assertEquals(1.0, measured(level, rows("1 2 5 8", "1 2 5 8", "1 . 5 8")).alpha(), 1e-12);
  }

  @ParameterizedTest @EnumSource(AgreementLevel.class)
  void every_pair_counted_one_by_one_gives_the_same(AgreementLevel level) {
    var chance = new Random(20230601);
    for (int run = 0; run < 300; run++) {
      int inspectors = 2 + chance.nextInt(6), items = 1 + chance.nextInt(12), values = 2 + chance.nextInt(9);
      var ratings = new ArrayList<List<Object>>();
      for (int row = 0; row < inspectors; row++) {
        var line = new ArrayList<Object>();
        for (int item = 0; item < items; item++) line.add(chance.nextInt(5) == 0 ? null : (Object) (chance.nextInt(values) * 2.5));
        ratings.add(line);
      }
      var agreement = measured(level, ratings);
      var naive = PairByPair.alpha(level.name(), ratings);
      if (naive == null) assertNull(agreement.alpha());
      else assertEquals(naive, agreement.alpha(), 1e-9, () -> level + " " + ratings);
    }
  }

  @Test void where_nothing_was_scored_twice_nothing_is_said() {
    assertEquals(new Agreement(null, 0, "NO_PAIRS"), measured(AgreementLevel.INTERVAL, rows("80 .", ". 90")));
  }

  @Test void where_all_scores_are_the_same_nothing_is_said() {
    assertEquals(new Agreement(null, 4, "NO_VARIATION"), measured(AgreementLevel.INTERVAL, rows("80 80", "80 80")));
  }

  @Test void kinds_may_be_words_and_a_word_is_not_a_number() {
    var words = List.of(Arrays.<Object>asList("好", "差", "好", null), Arrays.<Object>asList("好", "差", "差", "好"));
    var same = measured(AgreementLevel.NOMINAL, rows("1 2 1 .", "1 2 2 1"));
    assertEquals(same.alpha(), Krippendorff.alpha(AgreementLevel.NOMINAL, Scores.of(AgreementLevel.NOMINAL, words)).alpha(), 1e-12);
    assertEquals(2, Krippendorff.alpha(AgreementLevel.NOMINAL, Scores.of(AgreementLevel.NOMINAL, List.of(List.<Object>of(3), List.<Object>of("3")))).pairable());
  }

  @Test void what_is_no_score_is_named_by_row_and_column() {
    refused("agreement.not-a-number", AgreementLevel.INTERVAL, List.of(List.<Object>of(1, 2), List.<Object>of(1, "高")), 2, 2);
    refused("agreement.below-zero", AgreementLevel.RATIO, List.of(List.<Object>of(1, -2), List.<Object>of(1, 2)), 1, 2);
    refused("agreement.uneven", AgreementLevel.ORDINAL, List.of(List.<Object>of(1, 2), List.<Object>of(1)), 2, 1, 2);
    refused("agreement.not-a-value", AgreementLevel.NOMINAL, List.of(List.<Object>of(1, List.of()), List.<Object>of(1, 2)), 1, 2);
  }

  @Test void great_numbers_far_from_zero_lose_nothing() {
    var near = measured(AgreementLevel.INTERVAL, rows("1 2 3 4 5", "1 2 3 5 4")).alpha();
    var far = measured(AgreementLevel.INTERVAL, rows("1000000001 1000000002 1000000003 1000000004 1000000005", "1000000001 1000000002 1000000003 1000000005 1000000004")).alpha();
    assertEquals(near, far, 1e-9);
    assertTrue(near > 0.8);
  }

  @ParameterizedTest @ValueSource(doubles = {1, 1e-300, 4e307, 5e-324})
  void figures_at_the_edge_of_what_a_number_holds_agree_as_small_ones_do(double unit) {
    var some = "-4 -1 2 4 0";
    var others = "-4 -1 1 4 .";
    assertEquals(measured(AgreementLevel.INTERVAL, rows(some, others)).alpha(), measured(AgreementLevel.INTERVAL, times(unit, rows(some, others))).alpha(), 1e-12);
    assertEquals(measured(AgreementLevel.RATIO, rows("0 1 2 4", "0 1 3 4")).alpha(), measured(AgreementLevel.RATIO, times(unit, rows("0 1 2 4", "0 1 3 4"))).alpha(), 1e-12);
  }

  @Test void kinds_with_long_numbers_differ_by_their_last_digit() {
    var codes = List.of(List.<Object>of(new BigDecimal("510131001006000001"), new BigDecimal("510131001006000002")), List.<Object>of(new BigDecimal("510131001006000002"), new BigDecimal("510131001006000001")));
    assertEquals(measured(AgreementLevel.NOMINAL, rows("1 2", "2 1")).alpha(), measured(AgreementLevel.NOMINAL, codes).alpha(), 1e-12);
    assertEquals("NO_VARIATION", measured(AgreementLevel.NOMINAL, List.of(List.<Object>of(3, new BigDecimal("3.00")), List.<Object>of(3.0, 3L))).reason());
  }

  @Test void so_many_proportions_that_nobody_would_wait_for_them_are_refused() {
    var many = java.util.stream.IntStream.rangeClosed(1, Krippendorff.PROPORTIONS / 2 + 1).mapToObj(item -> new double[] {item, item + 0.5}).toList();
    assertEquals("agreement.too-many-values", assertThrows(Refusal.class, () -> Krippendorff.alpha(AgreementLevel.RATIO, many)).key());
    assertTrue(Krippendorff.alpha(AgreementLevel.INTERVAL, many).alpha() > 0.99);
    assertTrue(Krippendorff.alpha(AgreementLevel.RATIO, many.subList(0, 200)).alpha() > 0.9);
  }

  private static List<List<Object>> times(double unit, List<List<Object>> ratings) {
    return ratings.stream().map(row -> row.stream().map(score -> score == null ? null : (Object) ((Double) score * unit)).toList()).toList();
  }

  private static void refused(String key, AgreementLevel level, List<? extends List<?>> ratings, Object... where) {
    var refusal = assertThrows(Refusal.class, () -> Scores.of(level, ratings));
    assertEquals(key, refusal.key());
    assertEquals(List.of(where), List.copyOf(refusal.args()));
  }

  private static Agreement measured(AgreementLevel level, List<? extends List<?>> ratings) { return Krippendorff.alpha(level, Scores.of(level, ratings)); }

  private static List<List<Object>> rows(String... lines) {
    return Arrays.stream(lines).map(line -> Arrays.stream(line.split(" ")).map(cell -> cell.equals(".") ? null : (Object) Double.valueOf(cell)).toList()).toList();
  }
}
