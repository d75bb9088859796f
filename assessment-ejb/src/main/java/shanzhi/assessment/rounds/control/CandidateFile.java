package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What the verbs on candidates share: taking one in hand, and writing down what was done. */
@ApplicationScoped
public class CandidateFile {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader reader;
  @Inject SystemBook systems;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Locks a candidate.
   *
   * @param version as it was seen; negative where it does not matter
   * @throws Refusal candidate.unknown (404), changed-by-someone-else (409)
   */
  public Candidate take(EntityManager em, long candidate, int version, String right) {
    var found = em.find(Candidate.class, candidate, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !jurisdiction.covers(right, Territory.of(found.community()))) throw Refusal.unknown("candidate.unknown");
    if (version >= 0 && found.version() != version) throw Refusal.stale(found.community(), new Changes(version, found.version(), List.of(), List.of()));
    return found;
  }

  /** Locks one that everybody may see. The caller has asked whether it is shown. */
  public Candidate lock(EntityManager em, long candidate) { return em.find(Candidate.class, candidate, LockModeType.PESSIMISTIC_WRITE); }

  public void record(EntityManager em, Candidate candidate, String deed, String words) {
    em.flush();
    Sql.on(database).update("insert into assessment.candidate_step (candidate, deed, words, actor, at) values (?, ?, ?, ?, ?)", candidate.id(), deed, words, jurisdiction.caller(), clock.instant());
    audit.record("assessment." + deed, "assessment-candidate", String.valueOf(candidate.id()), candidate.community(), null, java.util.Map.of("state", candidate.state().name()));
  }

  public RoundLine round(Candidate candidate) { return reader.round(candidate.round()).orElseThrow(); }

  public ScoreTree tree(Candidate candidate) { return tree(round(candidate), candidate); }

  public ScoreTree tree(RoundLine round, Candidate candidate) { return new ScoreTree(systems.system(round.system()), candidate.kind()); }
}
