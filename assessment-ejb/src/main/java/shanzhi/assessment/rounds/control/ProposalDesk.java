package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.Proposing;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** 拟命名与市级抽验: who is proposed by criteria, rank and quota, and which of them the city looks at. The caller has asked who may. */
@ApplicationScoped
public class ProposalDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RoundReader reader;
  @Inject Reckoning reckoning;
  @Inject CandidateFile file;
  @Inject Findings findings;
  @Inject AuditTrail audit;
  @Inject Event<Proposing> proposing;

  /** @return how many are proposed now; those proposed before stay */
  public int propose(EntityManager em, RoundLine round, Long seed) {
    sql().one("select id from assessment.round where id = ? for update", row -> true, round.id());
    Refusal.unless(round.cityShare() > 0, "round.no-city");
    Refusal.unless(round.publicFrom() == null, "round.public-already");
    var candidates = all(round);
    mustBeFinished(candidates);
    long places = round.quota() - candidates.stream().filter(one -> one.state() == CandidateState.CITY).count();
    var about = new Proposing(round, candidates);
    proposing.fire(about);
    int proposed = 0;
    for (var line : candidates) {
      if (proposed == places) break;
      if (line.state() != CandidateState.SCORED || about.excludes(line.id())) continue;
      var candidate = em.find(Candidate.class, line.id());
      if (!reckoning.judge(line.id(), file.tree(candidate), line.total(), line.satisfaction()).passes()) continue;
      candidate.propose();
      file.record(em, candidate, "to-city", null);
      proposed++;
    }
    Refusal.unless(proposed > 0, "round.nobody");
    int sampled = sample(em, round, seed);
    audit.record("assessment.propose", "assessment-round", String.valueOf(round.id()), round.county(), null, Map.of("proposed", proposed, "sampled", sampled));
    return proposed;
  }

  /** At least the share that was announced, never fewer than one; the order is that of the stored seed. */
  private int sample(EntityManager em, RoundLine round, Long seed) {
    sql().update("update assessment.round set city_seed = coalesce(city_seed, ?) where id = ?", seed == null ? new SecureRandom().nextLong() >>> 16 : seed, round.id());
    long drawn = sql().number("select city_seed from assessment.round where id = ?", round.id());
    em.flush();
    var waiting = all(round).stream().filter(one -> one.state() == CandidateState.CITY).toList();
    int wanted = Lots.share(waiting.size(), round.cityShare()) - (int) waiting.stream().filter(CandidateLine::sampled).count();
    for (var community : Lots.order(drawn, waiting.stream().map(CandidateLine::community).toList())) {
      if (wanted <= 0) break;
      var line = waiting.stream().filter(one -> one.community().equals(community)).findFirst().orElseThrow();
      if (line.sampled()) continue;
      var candidate = em.find(Candidate.class, line.id());
      candidate.sample();
      findings.begin(candidate.id(), Level.CITY, Level.COUNTY);
      file.record(em, candidate, "sampled", String.valueOf(drawn));
      wanted--;
    }
    return Lots.share(waiting.size(), round.cityShare());
  }

  /** Everybody whose report came in has a total. @throws Refusal round.unfinished (409) */
  static void mustBeFinished(List<CandidateLine> candidates) {
    long open = candidates.stream().filter(one -> one.state().open() && one.state() != CandidateState.SELF).count();
    Refusal.unless(open == 0, "round.unfinished", open);
  }

  private List<CandidateLine> all(RoundLine round) { return reader.candidates(round.id(), new Reach(List.of(Territory.of(round.county())))); }

  private Sql sql() { return Sql.on(database); }
}
