package shanzhi.staff.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.kernel.Refusal;
import shanzhi.staff.appraisal.control.AppraisalRules;
import shanzhi.staff.appraisal.control.Periods;
import shanzhi.staff.appraisal.entity.Appraisal;
import shanzhi.staff.staffing.boundary.StaffingStep;

/** What the dated figures of appraisal and staffing mean. */
class RulesTest {

  private static final Appraisal.Weights WEIGHTS = new Appraisal.Weights(new BigDecimal("0.7"), new BigDecimal("0.2"), new BigDecimal("0.1"));
  private static final AppraisalRules RULES = new AppraisalRules(new BigDecimal("0.200"), WEIGHTS, 5, 5, 2, "试");

  @ParameterizedTest @CsvSource({"4,0", "5,1", "9,1", "10,2", "93,18"}) void the_quota_is_rounded_down(int people, int excellent) { assertEquals(excellent, RULES.quota(people)); }

  @Test void a_chief_of_an_excellent_community_with_full_points_has_a_hundred() {
    assertEquals(new BigDecimal("100.00"), WEIGHTS.score(new BigDecimal("100"), new BigDecimal("100"), new BigDecimal("100")));
    assertEquals(new BigDecimal("69.00"), WEIGHTS.score(new BigDecimal("60"), new BigDecimal("90"), new BigDecimal("90")));
  }

  @Test void the_day_of_publication_is_the_first_day_to_ask() {
    assertEquals(LocalDate.of(2026, 1, 24), AppraisalRules.lastDay(LocalDate.of(2026, 1, 20), 5));
  }

  @Test void a_period_ends_on_its_last_day_or_today() {
    var today = LocalDate.of(2026, 11, 21);
    assertEquals(LocalDate.of(2024, 2, 29), Periods.lastDay(2024, 2, today));
    assertEquals(today, Periods.lastDay(2026, null, today));
    assertEquals("appraisal.period-in-future", assertThrows(Refusal.class, () -> Periods.lastDay(2026, 12, today)).key());
    assertEquals("appraisal.bad-month", assertThrows(Refusal.class, () -> Periods.lastDay(2026, 0, today)).key());
  }

  @ParameterizedTest @CsvSource({"5000,6", "5499,6", "5500,7", "7016,10", "9000,12", "20000,12"}) void beyond_five_thousand_homes_each_five_hundred_add_one_up_to_seventeen_in_all(int households, int workers) {
    var step = new StaffingStep(5000, null, 6, 500, 5, 2, 17, LocalDate.of(2020, 1, 1), "试");
    assertEquals(workers, step.workersFor(households));
  }
}
