package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.assessment.rounds.control.AwardDesk;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.ProposalDesk;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 拟命名: who is proposed, to the city first and then to everybody; while it is shown, anybody of the county may object. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Proposals {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader reader;
  @Inject ProposalDesk desk;
  @Inject AwardDesk awards;
  @Inject CandidateFile file;

  /**
   * Proposes those who meet the criteria, by rank and within the quota, and draws the city's sample among them.
   *
   * @param seed of the draw, kept with the round; null lets chance choose one
   * @return how many
   * @throws Refusal round.unknown (404); round.no-city, round.unfinished, round.public-already, round.nobody (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int propose(long round, Long seed) {
    var line = reader.round(round).filter(one -> jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("round.unknown"));
    return desk.propose(em, line, seed);
  }

  /** What hangs out: everybody in the county may read it. Empty before the publicity begins. @throws Refusal round.unknown (404) */
  public PublicityList shown(long round) {
    var line = known(round);
    if (line.publicFrom() == null) return new PublicityList(line, List.of());
    return new PublicityList(line, reader.shown(round));
  }

  /**
   * Somebody of the county objects while it is shown; from then on it is not named before an answer.
   *
   * @return number of the objection
   * @throws Refusal candidate.unknown (404); candidate.other-turn, objection.too-late (409)
   */
  public long object(long candidate, @NotBlank(message = "请填写异议内容") @Size(min = 2, max = 1000, message = "异议内容 2 至 1000 字") String words) {
    var line = reader.candidate(candidate).filter(one -> one.state().ordinal() >= CandidateState.PUBLICITY.ordinal()).orElseThrow(() -> Refusal.unknown("candidate.unknown"));
    known(line.round());
    return awards.object(em, file.lock(em, candidate), words.strip());
  }

  private RoundLine known(long round) {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    return reader.round(round).filter(one -> reach.isWhole() || RoundReader.counties(reach).contains(one.county())).orElseThrow(() -> Refusal.unknown("round.unknown"));
  }
}
