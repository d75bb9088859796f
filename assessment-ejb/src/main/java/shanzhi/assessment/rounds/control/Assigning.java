package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who inspects what: drawn with the round's stored seed; never somebody with a tie to the place or its town, nor whoever was there the year before. */
@ApplicationScoped
public class Assigning {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject Policy policy;
  @Inject Clock clock;

  private record Place(long candidate, String community, String name) {}

  /**
   * Draws inspectors for every candidate that waits for them.
   *
   * @return how many places were assigned
   * @throws Refusal round.too-few-inspectors (409): the place, how many may go there, how many it takes
   */
  public int assign(RoundLine round, long seed) {
    sql().update("update assessment.round set seed = coalesce(seed, ?) where id = ?", seed, round.id());
    long drawn = sql().number("select seed from assessment.round where id = ?", round.id());
    lots(round.id(), drawn);
    var places = sql().list("""
        select c.id, c.community, coalesce(v.name, c.community) as name from assessment.candidate c left join foundation.area_version v on v.code = c.community and v.valid_to is null
         where c.round = ? and c.state = 'INSPECTION' and not exists (select from assessment.inspection where candidate = c.id) order by c.community""",
        row -> new Place(row.big("id"), row.text("community"), row.text("name")), round.id());
    var inspectors = inspectors(round.county());
    var burden = burden(round.id());
    int wanted = policy.number("inspectors");
    for (var place : places) {
      var chosen = Lots.draw(drawn, place.community(), inspectors, barred(place.candidate(), inspectors), burden, wanted);
      Refusal.unless(chosen.size() == wanted, "round.too-few-inspectors", place.name(), chosen.size(), wanted);
      for (int seat = 0; seat < chosen.size(); seat++) seat(place.candidate(), seat + 1, chosen.get(seat), burden);
    }
    return places.size();
  }

  /** One more for a place whose inspectors lie too far apart. @return whether there was anybody left; never a fourth */
  public boolean another(RoundLine round, Candidate candidate) {
    int seats = (int) sql().number("select count(*) from assessment.inspection where candidate = ?", candidate.id());
    if (seats > policy.number("inspectors")) return false;
    var burden = burden(round.id());
    var inspectors = inspectors(round.county());
    var chosen = Lots.draw(round.seed(), candidate.community(), inspectors, barred(candidate.id(), inspectors), burden, 1);
    if (chosen.isEmpty()) return false;
    seat(candidate.id(), seats + 1, chosen.get(0), burden);
    return true;
  }

  /** Somebody else for a seat that became free. @throws Refusal round.too-few-inspectors (409) */
  public void replace(RoundLine round, Candidate candidate, int seat) {
    var burden = burden(round.id());
    var inspectors = inspectors(round.county());
    var chosen = Lots.draw(round.seed(), candidate.community(), inspectors, barred(candidate.id(), inspectors), burden, 1);
    Refusal.unless(!chosen.isEmpty(), "round.too-few-inspectors", candidate.community(), 0, 1);
    seat(candidate.id(), seat, chosen.get(0), burden);
  }

  private void seat(long candidate, int seat, String inspector, Map<String, Integer> burden) {
    sql().update("insert into assessment.inspection (candidate, seat, inspector, assigned_at) values (?, ?, ?, ?)", candidate, seat, inspector, clock.instant());
    burden.merge(inspector, 1, Integer::sum);
  }

  private void lots(long round, long seed) {
    var order = Lots.order(seed, sql().list("select community from assessment.candidate where round = ?", row -> row.text("community"), round));
    sql().batch("update assessment.candidate set lot = ? where round = ? and community = ?", order.stream().map(code -> new Object[] {order.indexOf(code) + 1, round, code}).toList());
  }

  private List<String> inspectors(String county) { return List.copyOf(jobholders.of(JobRole.INSPECTOR, Territory.of(county))); }

  private Map<String, Integer> burden(long round) {
    var burden = new HashMap<String, Integer>();
    sql().list("select i.inspector, count(*) as places from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? group by 1",
        row -> burden.put(row.text("inspector"), row.number("places")), round);
    return burden;
  }

  /** Which of these inspectors has a tie to a place: entered as such, at home in its town, or holding any job there. */
  public Set<String> tied(long candidate, Collection<String> inspectors) {
    var today = ChinaTime.today(clock);
    return new HashSet<>(sql().list("""
        with place as (select community, town, substr(community, 1, 9) as ground from assessment.candidate where id = ?)
        select t.inspector from assessment.inspector_tie t join place on t.area in (community, town) where t.inspector = any (?)
        union select a.username from foundation.account a join place on substr(a.home, 1, 9) = ground where a.username = any (?)
        union select s.username from foundation.user_scope s join place on substr(s.area, 1, 9) = ground or s.area = town
               where s.username = any (?) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)""",
        row -> row.text("inspector"), candidate, inspectors, inspectors, inspectors, today, today));
  }

  private Set<String> barred(long candidate, List<String> inspectors) {
    var barred = tied(candidate, inspectors);
    barred.addAll(sql().list("""
        select i.inspector from assessment.inspection i where i.candidate = ?
        union select i.inspector from assessment.inspection i join assessment.candidate o on o.id = i.candidate join assessment.round r on r.id = o.round
                join assessment.candidate c on c.community = o.community join assessment.round now on now.id = c.round where c.id = ? and r.year = now.year - 1""",
        row -> row.text("inspector"), candidate, candidate));
    return barred;
  }

  private Sql sql() { return Sql.on(database); }
}
