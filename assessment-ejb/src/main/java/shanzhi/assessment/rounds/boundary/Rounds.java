package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.TreeSet;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.rounds.control.RoundDesk;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 示范创建批次: an organiser opens one with its approval, has inspectors drawn, shows who is proposed to the public. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Rounds {

  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader reader;
  @Inject RoundDesk desk;
  @Inject SystemBook systems;
  @Inject Policy policy;

  /** Rounds of a year in the caller's counties. */
  public List<RoundLine> ledger(int year) { return reader.rounds(jurisdiction.over(ASSESSMENT_READ), year); }

  /** Percent of the proposed that the city looks at, as policy has it. */
  public int cityShare() { return policy.number("city-share"); }

  /** The board with the candidates on the caller's ground. @throws Refusal round.unknown (404) */
  public RoundSheet sheet(long round) {
    var line = reader.round(round).filter(one -> jurisdiction.over(ASSESSMENT_READ).isWhole() || RoundReader.counties(jurisdiction.over(ASSESSMENT_READ)).contains(one.county()))
        .orElseThrow(() -> Refusal.unknown("round.unknown"));
    var candidates = reader.candidates(round, jurisdiction.over(ASSESSMENT_READ));
    var county = Territory.of(line.county());
    var may = new TreeSet<String>();
    if (jurisdiction.holds(ASSESSMENT_APPLY) && line.publicFrom() == null) may.add("apply");
    if (jurisdiction.covers(ASSESSMENT_ORGANISE, county)) {
      if (candidates.stream().anyMatch(one -> one.state() == CandidateState.INSPECTION && one.seats() == 0)) may.add("assign");
      boolean hidden = line.publicFrom() == null;
      if (hidden && line.cityShare() > 0 && candidates.stream().anyMatch(one -> one.state() == CandidateState.SCORED)) may.add("propose");
      if (hidden && candidates.stream().anyMatch(one -> one.state() == (line.cityShare() > 0 ? CandidateState.CITY : CandidateState.SCORED))) may.add("publicise");
    }
    if (jurisdiction.covers(ASSESSMENT_DECIDE, county) && candidates.stream().anyMatch(one -> one.state() == CandidateState.PUBLICITY)) may.add("name");
    return new RoundSheet(line, candidates, systems.system(line.system()).classes(), may);
  }

  /**
   * @return its id
   * @throws Refusal area.out-of-reach, indicators.unknown (404); round.not-eligible, round.county-only, round.draft-system, round.days, round.city-share (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public long open(@NotNull(message = "请填写批次内容") @Valid OpenRound wanted) {
    jurisdiction.require(ASSESSMENT_ORGANISE, Territory.of(wanted.getCounty()));
    return desk.open(wanted);
  }

  /**
   * Draws two inspectors for each candidate that waits for them.
   *
   * @param seed of the draw, kept with the round; null lets chance choose one. Only the first draw of a round sets it.
   * @return how many places were assigned
   * @throws Refusal round.unknown (404), round.too-few-inspectors (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int assign(long round, Long seed) { return desk.assign(own(round, ASSESSMENT_ORGANISE), seed); }

  /**
   * Proposes by criteria, rank and quota, and begins the publicity; the others are out.
   *
   * @return how many are proposed
   * @throws Refusal round.unknown (404); round.unfinished, round.city-first, round.city-open, round.public-already, round.nobody (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int publicise(long round) { return desk.publicise(own(round, ASSESSMENT_ORGANISE)); }

  private RoundLine own(long round, String right) {
    return reader.round(round).filter(one -> jurisdiction.covers(right, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("round.unknown"));
  }
}
