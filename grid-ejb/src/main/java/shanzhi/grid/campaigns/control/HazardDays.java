package shanzhi.grid.campaigns.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;

/** By when a hazard is to be put right, in working days of its county. */
@ApplicationScoped
public class HazardDays {

  private static final BigDecimal YELLOW_FROM = new BigDecimal("0.7");   // ≤ 30 % of the limit left

  record Span(Instant due, Instant warn) {}

  @Inject Deadlines deadlines;

  Span count(Instant from, BigDecimal days, String county) {
    var limit = new Limit(days, LimitUnit.WORK_DAY);
    return new Span(deadlines.due(from, limit, county).instant(), deadlines.warnAt(from, limit, county, YELLOW_FROM));
  }
}
