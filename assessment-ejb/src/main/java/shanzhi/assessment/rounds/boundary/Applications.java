package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_CHECK;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.assessment.rounds.control.ApplicationDesk;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.CandidateReader;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 申报与逐级评审: a community reports itself with evidence, the town and the county go over it and the city over a sample, each may send it back. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Applications {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject CandidateFile file;
  @Inject CandidateReader reader;
  @Inject ApplicationDesk desk;

  /** @throws Refusal candidate.unknown (404) */
  public CandidateSheet sheet(long candidate) { return reader.sheet(seen(candidate)); }

  /** Opens a piece of evidence. @throws Refusal candidate.unknown, file.unknown (404) */
  public FileContent evidence(long candidate, long file) { return desk.open(seen(candidate), file); }

  /** A small picture of a piece of evidence. @throws Refusal candidate.unknown, file.unknown (404) */
  public FileContent preview(long candidate, long file) { return desk.preview(seen(candidate), file); }

  /**
   * A community enters a round.
   *
   * @param kind 类别 of the community, as the round's system knows it
   * @return the candidate's id
   * @throws Refusal round.unknown, area.out-of-reach (404); candidate.too-late, candidate.entered-already, candidate.revoked, candidate.no-such-class, candidate.communities-only (409)
   */
  @RolesAllowed(ASSESSMENT_APPLY)
  public long apply(long round, @NotBlank(message = "请选择社区") String community, @NotBlank(message = "请选择类别") String kind) {
    jurisdiction.require(ASSESSMENT_APPLY, Territory.of(community));
    return desk.apply(em, round, community, kind);
  }

  /**
   * Writes down what the level whose turn it is found at an indicator.
   *
   * @throws Refusal candidate.unknown (404); candidate.other-turn, candidate.too-late, candidate.no-such-indicator (409); scoring.… (400)
   */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE, ASSESSMENT_CHECK})
  public void enter(long candidate, @NotNull(message = "请填写") @Valid EnterFinding found) { desk.enter(turn(candidate, -1), found); }

  /** Evidence for the report. @throws Refusal candidate.unknown, file.unknown (404); evidence.after-cutoff, evidence.outside, candidate.other-turn, candidate.too-late (409) */
  @RolesAllowed(ASSESSMENT_APPLY)
  public void attach(long candidate, @NotNull(message = "请填写佐证") @Valid AttachEvidence evidence) { desk.attach(file.take(em, candidate, -1, ASSESSMENT_APPLY), evidence); }

  /** Names an item that has to be mended; told with the return. @throws Refusal candidate.unknown (404); candidate.no-such-indicator, candidate.other-turn, candidate.not-sampled (409) */
  @RolesAllowed({ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE, ASSESSMENT_CHECK})
  public void mark(long candidate, @NotNull(message = "请填写退回项") @Valid MarkItem item) { desk.mark(turn(candidate, -1), item); }

  /** To the next level. @throws Refusal candidate.unknown (404); candidate.typed-over, candidate.incomplete, candidate.other-turn, candidate.too-late, changed-by-someone-else (409) */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE, ASSESSMENT_CHECK})
  public void pass(long candidate, int version) { desk.pass(em, turn(candidate, version)); }

  /** Back to the level below, which reads why. @throws Refusal candidate.unknown (404); candidate.other-turn, changed-by-someone-else (409) */
  @RolesAllowed({ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE, ASSESSMENT_CHECK})
  public void giveBack(long candidate, int version, @NotBlank(message = "请写明退回的理由") @Size(max = 400, message = "理由不超过 400 字") String why) { desk.giveBack(em, turn(candidate, version), why.strip()); }

  /** Ends it at once, with what proves it. @throws Refusal candidate.unknown (404); candidate.no-such-veto, candidate.other-turn (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void veto(long candidate, @NotBlank(message = "请选择否决事项") String code, @NotBlank(message = "请写明依据") @Size(max = 400, message = "依据不超过 400 字") String proof) {
    veto(candidate, new VetoCandidate(code, proof, null));
  }

  /** The same with the document that proves it. @throws Refusal candidate.unknown, file.unknown (404); candidate.no-such-veto, candidate.other-turn (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void veto(long candidate, @NotNull(message = "请填写否决事项") @Valid VetoCandidate veto) { desk.veto(em, file.take(em, candidate, -1, ASSESSMENT_ORGANISE), veto); }

  /** Taken by the right of the level whose turn it is; for anybody else it is not his turn. */
  private Candidate turn(long candidate, int version) {
    var line = seen(candidate);
    if (!line.state().papers()) throw Refusal.conflict("candidate.other-turn", line.state());
    var right = CandidateReader.right(line.state());
    if (!jurisdiction.covers(right, Territory.of(line.community()))) throw Refusal.conflict("candidate.other-turn", line.state());
    return file.take(em, candidate, version, right);
  }

  private CandidateLine seen(long candidate) { return reader.line(candidate).filter(one -> jurisdiction.covers(ASSESSMENT_READ, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("candidate.unknown")); }
}
