package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.TieLine;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who must not be sent where, and what happens when somebody steps back. */
@ApplicationScoped
public class TieBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Jobholders jobholders;
  @Inject NameCards cards;
  @Inject RoundReader rounds;
  @Inject Assigning assigning;
  @Inject CandidateFile file;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private static final String TIES = """
      select * from (
        select t.inspector, t.area, t.why, false as last_year from assessment.inspector_tie t
        union
        select i.inspector, c.community, r.title, true from assessment.inspection i join assessment.candidate c on c.id = i.candidate join assessment.round r on r.id = c.round where r.year = ? - 1) x
       where\s""";

  public List<TieLine> ledger(Reach reach) {
    // whoever is no inspector any more is sent nowhere anyway
    var all = inspectors(reach);
    var args = new ArrayList<Object>(List.of(year(), reach.isWhole(), RoundReader.counties(reach)));
    return sql().list(TIES + "(? or substr(area, 1, 6) || '000000' = any (?)) order by last_year, inspector, area", this::line, args).stream().filter(one -> !one.lastYear() || all.contains(one.inspector())).toList();
  }

  public List<TieLine> of(String inspector) { return sql().list(TIES + "inspector = ? order by last_year, area", this::line, year(), inspector); }

  private TieLine line(Sql.Row row) throws java.sql.SQLException {
    var area = row.text("area");
    var name = sql().one("select name from foundation.area_version where code = ? and valid_to is null", one -> one.text("name"), area).orElse(area);
    return new TieLine(row.text("inspector"), cards.of(row.text("inspector")).name(), area, name, row.text("why"), row.yes("last_year"));
  }

  public List<String> inspectors(Reach reach) {
    var all = new TreeSet<String>();
    RoundReader.counties(reach).forEach(county -> all.addAll(jobholders.of(JobRole.INSPECTOR, Territory.of(county))));
    return List.copyOf(all);
  }

  public void enter(String inspector, String area, String why) {
    if (!jobholders.of(JobRole.INSPECTOR, Territory.of(area)).contains(inspector)) throw Refusal.unknown("inspector.unknown", inspector);
    keep(inspector, area, why);
  }

  private void keep(String inspector, String area, String why) {
    sql().update("insert into assessment.inspector_tie (inspector, area, why) values (?, ?, ?) on conflict (inspector, area) do update set why = excluded.why", inspector, area, why);
    audit.record("assessment.bar", "inspector", inspector, area, null, null);
  }

  public void lift(String inspector, String area) {
    if (sql().update("delete from assessment.inspector_tie where inspector = ? and area = ?", inspector, area) == 0) throw Refusal.unknown("tie.unknown", inspector);
    audit.record("assessment.unbar", "inspector", inspector, area, null, null);
  }

  /** The seat goes to whoever the round's seed draws among the rest. */
  public void stepBack(EntityManager em, long inspection, String why) {
    long id = sql().one("select candidate from assessment.inspection where id = ? and inspector = ?", row -> row.longAt(1), inspection, jurisdiction.caller()).orElseThrow(() -> Refusal.unknown("inspection.unknown"));
    var candidate = em.find(Candidate.class, id, LockModeType.PESSIMISTIC_WRITE);
    Refusal.unless(sql().number("select count(*) from assessment.inspection where id = ? and locked_at is null", inspection) == 1, "inspection.locked");
    keep(jurisdiction.caller(), candidate.community(), why);
    int seat = (int) sql().number("select seat from assessment.inspection where id = ?", inspection);
    sql().update("delete from assessment.inspection_photo where inspection = ?", inspection);
    sql().update("delete from assessment.inspection_score where inspection = ?", inspection);
    sql().update("delete from assessment.inspection where id = ?", inspection);
    assigning.replace(rounds.round(candidate.round()).orElseThrow(), candidate, seat);
    file.record(em, candidate, "step-back", String.valueOf(seat));
  }

  private int year() { return ChinaTime.today(clock).getYear(); }

  private Sql sql() { return Sql.on(database); }
}
