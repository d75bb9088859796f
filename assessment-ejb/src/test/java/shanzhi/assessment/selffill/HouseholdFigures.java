package shanzhi.assessment.selffill;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.foundation.drawn.boundary.DrawnFigure;
import shanzhi.foundation.drawn.boundary.FigureSource;
import shanzhi.kernel.Sql;

/** A ledger beside the one under test: staffing is told from the buildings that are registered, certificates have nothing to measure. */
@ApplicationScoped
public class HouseholdFigures implements FigureSource {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Override public Set<String> figures() { return Set.of("staff.staffing", "staff.certificates"); }

  @Override public DrawnFigure draw(String figure, String community, LocalDate asOf) {
    if (figure.equals("staff.certificates")) return DrawnFigure.share(java.util.List.of());
    return DrawnFigure.share(Sql.on(database).list("select id, name from foundation.building where community = ? and valid_to is null order by id limit 8",
        row -> new DrawnCase(row.text("id"), row.text("name"), asOf, BigDecimal.ONE, row.big("id") % 2 == 0, null), community));
  }
}
