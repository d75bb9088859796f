package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What all verbs on contenders share: taking one in hand, asking its edition, writing down what was done. */
@ApplicationScoped
public class ContenderFile {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject EditionReader reader;
  @Inject ProgrammeBook book;
  @Inject SystemBook systems;
  @Inject Windows windows;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Locks a contender.
   *
   * @param version as it was seen; negative where it does not matter
   * @throws Refusal contender.unknown (404), changed-by-someone-else (409)
   */
  public Contender take(EntityManager em, long contender, int version, String right) {
    var found = em.find(Contender.class, contender, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !jurisdiction.covers(right, Territory.of(found.community()))) throw Refusal.unknown("contender.unknown");
    if (version >= 0 && found.version() != version) throw Refusal.stale(found.unit(), new Changes(version, found.version(), List.of(), List.of()));
    return found;
  }

  /** @throws Refusal contender.unknown (404) */
  public ContenderLine seen(long contender, String right) {
    return reader.contender(contender).filter(one -> jurisdiction.covers(right, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("contender.unknown"));
  }

  public EditionLine edition(long edition) { return reader.edition(edition).orElseThrow(() -> Refusal.unknown("edition.unknown")); }

  /** @throws Refusal edition.unknown (404), for one of another county too */
  public EditionLine own(long edition, String right) {
    return reader.edition(edition).filter(one -> jurisdiction.covers(right, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("edition.unknown"));
  }

  /** @throws Refusal edition.other-turn (409) */
  public static void mustBe(EditionLine edition, EditionState... wanted) {
    for (var one : wanted) if (edition.state() == one) return;
    throw Refusal.conflict("edition.other-turn", edition.state());
  }

  /** @throws Refusal edition.other-turn, edition.closed (409) */
  public void mustTake(EditionLine edition) {
    mustBe(edition, EditionState.OPEN);
    windows.mustTakeEntries(edition);
  }

  /** @throws Refusal edition.other-turn, edition.closed (409) */
  public void mustTakeAgain(EditionLine edition) {
    mustBe(edition, EditionState.OPEN);
    windows.mustTakeAgain(edition);
  }

  public Programme programme(EditionLine edition) { return book.programme(edition.programme()).orElseThrow(); }

  /** @throws Refusal marks.no-system (409) where the edition is not scored by indicators */
  public ScoreTree tree(EditionLine edition, String category) {
    if (edition.system() == null) throw Refusal.conflict("marks.no-system");
    return new ScoreTree(systems.system(edition.system()), category);
  }

  public void record(EntityManager em, Contender contender, String deed, String words) {
    em.flush();
    note(contender.id(), contender.community(), deed, words, contender.state().name());
  }

  public void note(long contender, String community, String deed, String words, String state) {
    Sql.on(database).update("insert into assessment.contender_step (contender, deed, words, actor, at) values (?, ?, ?, ?, ?)", contender, deed, words, jurisdiction.caller(), clock.instant());
    audit.record("assessment.contender-" + deed, "assessment-contender", String.valueOf(contender), community, null, Map.of("state", state));
  }
}
