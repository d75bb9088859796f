package shanzhi.projects.works.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.works.boundary.ProjectState;

class DemoYearTest {

  @Test void nine_wishes_never_take_more_than_the_purse_has() {
    for (int nth = 1; nth < 200; nth++) {
      var free = new BigDecimal("300000.01").add(BigDecimal.valueOf(nth * 3_331L, 2));
      var wishes = DemoYear.of("510131001%03d".formatted(nth), free);
      assertEquals(9, wishes.size());
      assertTrue(wishes.stream().map(DemoYear.Wish::amount).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(free) <= 0);
      assertTrue(wishes.stream().allMatch(one -> one.contract().signum() > 0 && one.contract().compareTo(one.amount()) <= 0));
      assertTrue(wishes.stream().noneMatch(one -> one.kind().kind() == ItemKind.RESIDENTS && (one.status() == ProjectState.MIDTERM || one.status() == ProjectState.TENDER)));
    }
  }

  @Test void the_days_of_a_project_follow_each_other_within_the_year() {
    for (int group = 1; group <= 2; group++) {
      for (int nth = 0; nth < 93; nth++) {
        var days = DemoYear.days(group, nth, nth * 7);
        var last = days.opened();
        for (var state : new ProjectState[] {ProjectState.SUBMITTED, ProjectState.TOWN_FILED, ProjectState.TENDER, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.MIDTERM}) {
          assertTrue(days.of(state).isAfter(last), state::name);
          last = days.of(state);
        }
        assertTrue(days.midterm().plusDays(9).getYear() == DemoYear.YEAR);
      }
    }
  }
}
