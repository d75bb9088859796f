package shanzhi.grid.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Sql;
import shanzhi.testkit.TestEar;

/** What grids tell about a community, over the demonstration data. */
@ExtendWith(ArquillianExtension.class)
class GridFigureSourceIT {

  private static final String FEILONG = "510131001006";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", GridFigureSourceIT.class); }

  @Inject FigureSource source;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private DrawnFigure draw(String figure, LocalDate day) { return source.draw(figure, FEILONG, day); }

  @Test void every_figure_it_names_can_be_drawn_for_any_day() {
    for (var figure : source.figures()) {
      for (var day : List.of(LocalDate.now(), LocalDate.now().minusYears(5))) {
        var drawn = draw(figure, day);
        assertNotNull(drawn.cases(), figure);
        if (drawn.value() != null && drawn.whole() != null) assertTrue(drawn.value().compareTo(BigDecimal.valueOf(100)) <= 0 && drawn.value().signum() >= 0, figure);
      }
    }
    assertTrue(draw("grid.party-coverage", LocalDate.now().minusYears(30)).cases().isEmpty(), "before there were any grids");
  }

  @Test void coverage_of_today_is_that_of_the_grids_as_they_are() {
    var today = LocalDate.now();
    assertEquals(sql().number("select count(*) from grid.grid where community = ? and type = 'MICRO' and valid_from <= current_date and valid_to is null", FEILONG), draw("grid.member-coverage", today).whole().longValue());
    assertEquals(sql().number("select count(distinct g.code) from grid.grid g join grid.assignment a on a.grid = g.code and a.duty = 'MEMBER' and a.valid_from <= current_date and (a.valid_to is null or a.valid_to > current_date)"
        + " where g.community = ? and g.type = 'MICRO' and g.valid_to is null", FEILONG), draw("grid.member-coverage", today).part().longValue());
    assertEquals(sql().number("select count(*) from grid.grid where community = ? and type = 'GENERAL' and valid_to is null and party_organisation <> ''", FEILONG), draw("grid.party-coverage", today).part().longValue());
  }

  @Test void the_rate_of_closing_in_time_is_made_of_its_cases_and_names_no_restricted_one() {
    var drawn = draw("grid.closed-in-time", LocalDate.now());
    assertEquals(drawn.whole().intValue(), drawn.cases().size());
    assertEquals(drawn.part().longValue(), drawn.cases().stream().filter(one -> one.counts()).count());
    for (var one : drawn.cases()) {
      if (one.page() == null) continue;
      assertEquals(0, sql().number("select count(*) from grid.incident where number = ? and restricted", one.number()));
      assertEquals(one.counts() ? 1 : 0, sql().number("select count(*) from grid.incident where number = ? and status = 'CLOSED' and closed_at <= close_due_at", one.number()), one.number());
    }
  }

  @Test void households_are_told_by_grid_and_never_by_address() {
    var drawn = draw("grid.household-fresh", LocalDate.now());
    assertEquals(sql().number("select count(*) from grid.grid_household h join grid.grid g on g.code = h.grid where g.community = ? and g.type = 'MICRO' and g.valid_to is null and h.valid_to is null", FEILONG), drawn.whole().longValue());
    assertFalse(drawn.cases().isEmpty());
    assertTrue(drawn.cases().stream().allMatch(one -> one.number().matches("\\d{19}")));
  }
}
