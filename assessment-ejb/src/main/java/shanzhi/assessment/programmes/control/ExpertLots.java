package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.rounds.control.Lots;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.OnSite;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who scores which contender: drawn with the stored seed of the edition by {@link Lots}, by the same conflict rules as inspectors of a round. */
@ApplicationScoped
public class ExpertLots {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject ContenderFile file;
  @Inject Policy policy;
  @Inject Clock clock;

  /**
   * Fills the seats of contenders that compete, also of whoever turned out to have a tie; where the two there are lie too far apart, a third one is drawn.
   *
   * @return seats filled
   * @throws Refusal edition.too-few-experts (409): the unit, who may score it, how many it takes
   */
  public int draw(EditionLine edition, List<ContenderLine> competing) {
    var experts = List.copyOf(jobholders.of(JobRole.INSPECTOR, Territory.of(edition.county())));
    var burden = burden(edition.id());
    int filled = 0;
    for (var one : competing) {
      free(one);
      int seats = (int) sql().number("select count(*) from assessment.expert_seat where contender = ?", one.id());
      int wanted = wanted(edition, one) - seats;
      if (wanted > 0) filled += seat(edition, one, wanted, experts, burden);
    }
    return filled;
  }

  /** Whoever was found to have a tie since and has not submitted makes room; what was scored there so far is gone. */
  private void free(ContenderLine one) {
    var tied = sql().list("""
        select s.expert from assessment.expert_seat s where s.contender = ? and exists (select from assessment.inspector_tie t where t.inspector = s.expert and t.area in (?, ?))
           and not exists (select from assessment.mark_sheet m where m.contender = s.contender and m.rater = s.expert and m.locked_at is not null)""", row -> row.text("expert"), one.id(), one.community(), one.town());
    for (var expert : tied) {
      sql().update("delete from assessment.mark m using assessment.mark_sheet s where s.id = m.sheet and s.contender = ? and s.rater = ?", one.id(), expert);
      sql().update("delete from assessment.mark_sheet where contender = ? and rater = ?", one.id(), expert);
      sql().update("delete from assessment.expert_seat where contender = ? and expert = ?", one.id(), expert);
    }
  }

  private int seat(EditionLine edition, ContenderLine one, int wanted, List<String> experts, Map<String, Integer> burden) {
    var chosen = Lots.draw(edition.seed(), one.community(), experts, barred(edition, one), burden, wanted);
    Refusal.unless(chosen.size() == wanted, "edition.too-few-experts", one.unit(), chosen.size(), wanted);
    for (int i = 0; i < wanted; i++) {
      sql().update("insert into assessment.expert_seat (contender, seat, expert, drawn_at) select ?, min(n), ?, ? from generate_series(1, 9) n where not exists (select from assessment.expert_seat where contender = ? and seat = n)",
          one.id(), chosen.get(i), clock.instant(), one.id());
      burden.merge(chosen.get(i), 1, Integer::sum);
    }
    file.note(one.id(), one.community(), "drawn", String.valueOf(wanted), one.state().name());
    return wanted;
  }

  private int wanted(EditionLine edition, ContenderLine one) {
    int usual = policy.number("inspectors");
    var totals = sql().list("select total from assessment.mark_sheet where contender = ? and locked_at is not null", row -> row.as("total", BigDecimal.class), one.id());
    boolean apart = totals.size() == usual && OnSite.of(totals, Methods.rule(file.tree(edition, one.category()).system())).then() == OnSite.Then.THIRD_INSPECTOR;
    return Math.max(usual, apart ? usual + 1 : totals.size());
  }

  /** Ties to the place or its town, whoever entered or checked it, who has a seat already, and who was there the year before in any programme. */
  private Set<String> barred(EditionLine edition, ContenderLine one) {
    return new HashSet<>(sql().list("""
        select inspector as who from assessment.inspector_tie where area in (?, ?)
        union select expert from assessment.expert_seat where contender = ?
        union select unnest(array[entered_by, checked_by]) from assessment.contender where id = ?
        union select s.expert from assessment.expert_seat s join assessment.contender c on c.id = s.contender join assessment.edition e on e.id = c.edition where c.community = ? and e.year = ?
        union select i.inspector from assessment.inspection i join assessment.candidate c on c.id = i.candidate join assessment.round r on r.id = c.round where c.community = ? and r.year = ?""",
        row -> row.text("who"), one.community(), one.town(), one.id(), one.id(), one.community(), edition.year() - 1, one.community(), edition.year() - 1));
  }

  private Map<String, Integer> burden(long edition) {
    var burden = new HashMap<String, Integer>();
    sql().list("select s.expert, count(*) as seats from assessment.expert_seat s join assessment.contender c on c.id = s.contender where c.edition = ? group by 1", row -> burden.put(row.text("expert"), row.number("seats")), edition);
    return burden;
  }

  public boolean drawn(long contender, String expert) { return sql().number("select count(*) from assessment.expert_seat where contender = ? and expert = ?", contender, expert) > 0; }

  /** By seat. */
  public List<String> of(long contender) { return sql().list("select expert from assessment.expert_seat where contender = ? order by seat", row -> row.text("expert"), contender); }

  private Sql sql() { return Sql.on(database); }
}
