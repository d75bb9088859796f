package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.PlaqueLine;
import shanzhi.assessment.rounds.boundary.PlaqueQuery;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Titles of counties, from all rounds. */
@ApplicationScoped
public class PlaqueReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Policy policy;
  @Inject Clock clock;

  public List<PlaqueLine> ledger(PlaqueQuery query, Reach reach) {
    var today = ChinaTime.today(clock);
    int years = policy.number("no-reentry-years");
    var args = new ArrayList<Object>(List.of(reach.isWhole(), RoundReader.counties(reach)));
    var where = "c.state in ('NAMED', 'PLAQUE', 'RECTIFY', 'REVOKED') and (? or c.county = any (?))";
    if (query.state() != null) {
      where += " and c.state = ?";
      args.add(query.state());
    }
    if (query.due()) {
      where += " and c.recheck_by <= ?";
      args.add(today.plusDays(policy.number("recheck-soon")));
    }
    return Sql.on(database).list("""
        select c.*, r.title as round_title, r.year, coalesce(v.name, c.community) as name, coalesce(t.name, c.town) as town_name
          from assessment.candidate c join assessment.round r on r.id = c.round
          left join foundation.area_version v on v.code = c.community and v.valid_to is null
          left join foundation.area_version t on t.code = c.town and t.valid_to is null
         where %s order by c.state = 'REVOKED', c.recheck_by nulls last, r.year desc, c.place""".formatted(where), row -> line(row, today, years), args);
  }

  private PlaqueLine line(Sql.Row row, LocalDate today, int years) throws SQLException {
    var recheck = row.as("recheck_by", LocalDate.class);
    var revoked = row.as("revoked_on", LocalDate.class);
    return new PlaqueLine(row.big("id"), row.text("round_title"), row.number("year"), row.text("community"), row.text("name"), row.text("town_name"), CandidateState.valueOf(row.text("state")),
        row.text("plaque_no"), row.as("named_on", LocalDate.class), row.as("plaque_on", LocalDate.class), recheck, revoked, revoked == null ? null : revoked.plusYears(years),
        recheck != null && recheck.isBefore(today), jurisdiction.covers(Rights.ASSESSMENT_READ, Territory.of(row.text("community"))));
  }
}
