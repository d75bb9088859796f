package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Sql;
import shanzhi.testkit.TestEar;

/** What funds and projects tell about a community, over the demonstration data. */
@ExtendWith(ArquillianExtension.class)
class ProjectFigureSourceIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", ProjectFigureSourceIT.class); }

  @Inject FigureSource source;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  /** At the end of a year the vouchers come to what the purses say. */
  @Test void execution_at_the_end_of_the_year_is_what_was_paid_of_what_came_in() {
    record Spent(String community, int year, BigDecimal paid, BigDecimal allocated) {}
    var all = sql().list("""
        select community, year, sum(paid) as paid, sum(allocated) as allocated from projects.purse where source in ('GUARANTEE', 'INCENTIVE') and paid > 0
           and not exists (select from projects.voucher v where v.purse = purse.id and (v.kind in ('CARRY', 'SWEEP', 'CLAIM', 'RECOVER', 'RETURN', 'REVERSE') or extract(year from v.day) <> purse.year))
         group by 1, 2 having bool_and(true) order by sum(paid) desc limit 5""", row -> new Spent(row.text("community"), row.number("year"), row.as("paid", BigDecimal.class), row.as("allocated", BigDecimal.class)));
    assertFalse(all.isEmpty());
    for (var one : all) {
      var drawn = source.draw("projects.execution", one.community(), LocalDate.of(one.year(), 12, 31));
      var paid = sql().one("select sum(paid) as paid, sum(allocated) as allocated from projects.purse where community = ? and year = ? and source in ('GUARANTEE', 'INCENTIVE')",
          row -> List.of(row.as("paid", BigDecimal.class), row.as("allocated", BigDecimal.class)), one.community(), one.year()).orElseThrow();
      assertEquals(0, paid.get(0).compareTo(drawn.part()), one + " " + drawn.part());
      assertEquals(0, paid.get(1).compareTo(drawn.whole()), one + " " + drawn.whole());
      assertEquals(0, paid.get(0).movePointRight(2).divide(paid.get(1), 2, RoundingMode.HALF_UP).compareTo(drawn.value()));
      assertTrue(drawn.cases().stream().filter(DrawnCase::counts).allMatch(voucher -> voucher.number().startsWith("PZ-" + one.year())));
      assertNull(source.draw("projects.execution", one.community(), LocalDate.of(one.year() - 60, 12, 31)).value());
    }
  }

  @Test void resolutions_renewals_and_satisfaction_are_made_of_their_cases() {
    var communities = sql().list("select community from projects.project group by 1 order by count(*) desc, 1 limit 5", row -> row.text("community"));
    var today = LocalDate.now();
    for (var community : communities) {
      var published = source.draw("projects.resolutions-published", community, today);
      assertEquals(sql().number("select count(*) from projects.resolution where community = ? and decided_on > current_date - interval '1 year' and decided_on <= current_date", community), published.whole().longValue());
      var renewed = source.draw("projects.micro-renewal", community, today);
      assertEquals(renewed.value().intValue(), renewed.cases().size());
      var said = source.draw("projects.satisfaction", community, today);
      if (said.cases().isEmpty()) assertNull(said.value());
      else assertEquals(said.cases().stream().mapToDouble(one -> one.amount().doubleValue()).average().orElseThrow(), said.value().doubleValue(), 0.006);
    }
  }
}
