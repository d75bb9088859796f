package shanzhi.assessment.rounds.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.entity.Candidate;

/** Moves a candidate on as soon as what it waits for is there: a third inspector, a panel, its total. */
@ApplicationScoped
public class Scoring {

  @Inject CandidateFile file;
  @Inject Reckoning reckoning;
  @Inject Assigning assigning;

  /** Whether everybody who was sent has submitted. */
  public boolean inspected(long candidate) {
    var seats = reckoning.inspections(candidate);
    return !seats.isEmpty() && seats.stream().allMatch(one -> one.lockedAt() != null);
  }

  public void settle(EntityManager em, Candidate candidate) {
    em.flush();
    var round = file.round(candidate);
    var tree = file.tree(round, candidate);
    var onSite = onSite(em, candidate, tree);
    var satisfaction = reckoning.satisfaction(candidate.id(), tree, round.cutoff());
    if (onSite == null || satisfaction == null || !satisfaction.enough()) return;
    var points = reckoning.papers(candidate.id());
    var papers = tree.percent(points);
    var bonus = tree.bonus(points);
    var total = reckoning.total(papers, onSite, satisfaction.index(), bonus, tree);
    candidate.score(papers, onSite, satisfaction.index(), bonus, total.total());
    file.record(em, candidate, "scored", total.total().toPlainString());
    reckoning.rank(candidate.round());
  }

  private BigDecimal onSite(EntityManager em, Candidate candidate, ScoreTree tree) {
    if (candidate.panel() != null) return candidate.panel();
    if (candidate.state() == CandidateState.PANEL) return null;
    var result = reckoning.onSite(reckoning.inspections(candidate.id()), tree);
    switch (result.then()) {
      case THIRD_INSPECTOR, INSPECT_AGAIN -> {
        if (assigning.another(file.round(candidate), candidate)) file.record(em, candidate, "third", result.spread().toPlainString());
        else panel(em, candidate, result.spread());
      }
      case PANEL -> panel(em, candidate, result.spread());
      default -> { }
    }
    return result.result();
  }

  private void panel(EntityManager em, Candidate candidate, BigDecimal spread) {
    candidate.callPanel();
    file.record(em, candidate, "panel-called", spread.toPlainString());
  }
}
