package shanzhi.projects.works.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.projects.works.boundary.HoldReview.Score;
import shanzhi.projects.works.boundary.ReviewSide;

class ReviewingTest {

  private static final List<BigDecimal> WEIGHTS = List.of(new BigDecimal("40"), new BigDecimal("25"), new BigDecimal("15"), new BigDecimal("20"));

  private static Score score(String completion, String funds, String participation, String satisfaction) {
    return new Score("某", ReviewSide.RESIDENT, new BigDecimal(completion), new BigDecimal(funds), new BigDecimal(participation), new BigDecimal(satisfaction));
  }

  @Test void completion_40_funds_25_participation_15_satisfaction_20() {
    var outcome = Reviewing.weigh(List.of(score("90", "80", "70", "60")), WEIGHTS);
    assertEquals(new BigDecimal("78.50"), outcome.score());     // 36 + 20 + 10.5 + 12
  }

  @Test void the_score_is_rounded_once_not_part_by_part() {
    var outcome = Reviewing.weigh(List.of(score("59.99", "60", "60", "60"), score("60", "60", "60", "60"), score("60", "60", "60", "60")), WEIGHTS);
    assertEquals(new BigDecimal("60.00"), outcome.completion());
    assertEquals(new BigDecimal("60.00"), outcome.score());     // 59.998666…
    assertEquals(new BigDecimal("59.99"), Reviewing.weigh(List.of(score("59.98", "60", "60", "60")), WEIGHTS).score());
  }
}
