package shanzhi.assessment.scoring.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.assessment.scoring.control.OnSite.Then;

class ScoringTest {

  private static final ScoringRule RULE = new ScoringRule(of("30"), of("50"), of("20"), 5, of("10"), of("100"));

  @Test void five_inspectors_lose_the_highest_and_the_lowest() {
    var onSite = OnSite.of(totals("78 82 85 86.5 90"), RULE);
    assertEquals(new BigDecimal("84.50"), onSite.result());
    assertEquals(totals("82 85 86.5"), onSite.kept());
    assertEquals(Then.DONE, onSite.then());
  }

  @Test void the_worked_example_of_a_total_comes_out_to_the_cent() {
    var total = Total.of(of("88"), of("84.50"), of("91.4"), BigDecimal.ZERO, RULE);
    assertEquals(List.of(of("26.40"), of("42.25"), of("18.28"), of("86.93")), List.of(total.papers(), total.onSite(), total.satisfaction(), total.total()));
    assertEquals(of("90.43"), Total.of(of("88"), of("84.50"), of("91.4"), of("3.5"), RULE).total());
  }

  @Test void nobody_has_more_than_the_cap() {
    var total = Total.of(of("99"), of("99"), of("99"), of("10"), RULE);
    assertEquals(of("100.00"), total.total());
    assertTrue(total.capped());
  }

  @ParameterizedTest @CsvSource(nullValues = "-", value = {
      "80,                -,     MORE_INSPECTORS",
      "80 90,             85.00, DONE",
      "80 90.5,           -,     THIRD_INSPECTOR",
      "80 90.5 89,        89.75, DONE",
      "80 91 85.5,        85.50, DONE",
      "60 75 90,          -,     PANEL",
      "60 71 90,          -,     PANEL",
      "60 70 90,          65.00, DONE",
      "80 82 84 91,       -,     INSPECT_AGAIN",
      "70 82 84 85 99,    83.67, DONE",
      "70 74 84 85 99,    -,     INSPECT_AGAIN"})
  void inspectors_who_lie_apart_call_for_more(String given, BigDecimal result, Then then) {
    var onSite = OnSite.of(totals(given), RULE);
    assertEquals(result, onSite.result());
    assertEquals(then, onSite.then());
  }

  @ParameterizedTest @CsvSource({"0, 0.00", "1, 0.00", "2, 0.00", "3, 3.00", "4, 3.00", "5, 5.00", "40, 5.00"})
  void bands_give_the_step_that_was_reached(String staff, String points) {
    var bands = new Method.Bands(List.of(new Method.Bands.Band(of("3"), of("3")), new Method.Bands.Band(of("5"), of("5"))));
    assertEquals(new BigDecimal(points), bands.points(of(staff), of("5")));
  }

  @Test void a_share_of_the_target_is_a_share_of_the_points() {
    var coverage = new Method.Share(of("100"));
    assertEquals(of("1.99"), coverage.points(of("99.5"), of("2")));
    assertEquals(of("2.00"), coverage.points(of("120"), of("2")));
    assertEquals(of("0.67"), new Method.Share(of("3")).points(of("1"), of("2")));
    refused("scoring.below-zero", coverage, "-1", "2");
  }

  @Test void cases_take_points_off_and_never_below_nothing() {
    var late = new Method.Deduction(of("0.5"));
    assertEquals(of("1.50"), late.points(of("1"), of("2")));
    assertEquals(of("0.00"), late.points(of("9"), of("2")));
    refused("scoring.not-a-count", late, "1.5", "2");
  }

  @Test void a_judgement_keeps_to_range_and_step() {
    var judgement = new Method.Judgement(of("0.5"));
    assertEquals(of("3.50"), judgement.points(of("3.5"), of("4")));
    refused("scoring.not-a-step", judgement, "3.3", "4");
    refused("scoring.outside-range", judgement, "4.5", "4");
    refused("scoring.outside-range", judgement, "-0.5", "4");
  }

  @Test void yes_is_all_and_no_is_nothing() {
    assertEquals(of("2.00"), new Method.Yes().points(of("1"), of("2")));
    assertEquals(of("0.00"), new Method.Yes().points(of("0"), of("2")));
    refused("scoring.not-yes-or-no", new Method.Yes(), "0.5", "2");
  }

  @Test void shares_that_do_not_sum_are_no_rule() {
    assertThrows(IllegalArgumentException.class, () -> new ScoringRule(of("30"), of("50"), of("21"), 5, of("10"), of("100")));
    assertNull(OnSite.of(List.of(), RULE).result());
  }

  private static void refused(String key, Method method, String found, String most) {
    assertEquals(key, assertThrows(Unscorable.class, () -> method.points(of(found), of(most))).key());
  }

  private static List<BigDecimal> totals(String given) { return Arrays.stream(given.split(" ")).map(BigDecimal::new).toList(); }

  private static BigDecimal of(String figure) { return new BigDecimal(figure); }
}
