package shanzhi.staff.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Sql;
import shanzhi.testkit.TestEar;

/** What the roster tells about a community, over the demonstration data. */
@ExtendWith(ArquillianExtension.class)
class StaffFigureSourceIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", StaffFigureSourceIT.class); }

  @Inject FigureSource source;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  /** A community with people and with posts. */
  private String community() {
    return sql().one("select e.community from staff.establishment e join staff.posting p on p.community = e.community and p.valid_to is null where e.valid_to is null group by 1 order by count(*) desc, 1 limit 1", row -> row.text("community")).orElseThrow();
  }

  @Test void staffing_is_people_by_posts_of_that_day() {
    var community = community();
    long people = sql().number("select count(*) from staff.posting where community = ? and valid_from <= current_date and (valid_to is null or valid_to > current_date)", community);
    long posts = sql().number("select chief + deputy + staff from staff.establishment where community = ? and valid_from <= current_date and (valid_to is null or valid_to > current_date)", community);
    var drawn = source.draw("staff.staffing", community, LocalDate.now());
    assertEquals(people, drawn.part().longValue());
    assertEquals(posts, drawn.whole().longValue());
    assertEquals(0, BigDecimal.valueOf(people * 100).divide(BigDecimal.valueOf(posts), 2, java.math.RoundingMode.HALF_UP).compareTo(drawn.value()));
    assertNull(source.draw("staff.staffing", community, LocalDate.of(1990, 1, 1)).value(), "nobody had established anything then");
  }

  @Test void certificates_count_from_the_day_they_hold_and_nobody_is_named() {
    var community = community();
    var drawn = source.draw("staff.certificates", community, LocalDate.now());
    assertEquals(sql().number("select count(distinct p.worker) from staff.posting p join staff.certificate c on c.worker = p.worker and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date)"
        + " where p.community = ? and p.valid_from <= current_date and (p.valid_to is null or p.valid_to > current_date)", community), drawn.part().longValue());
    assertTrue(drawn.cases().stream().allMatch(one -> one.title().matches(".\\*\\*·.+")), () -> drawn.cases().toString());
  }
}
