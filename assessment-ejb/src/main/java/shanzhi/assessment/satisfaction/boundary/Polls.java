package shanzhi.assessment.satisfaction.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import java.util.List;
import java.util.TreeSet;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.assessment.satisfaction.control.PollDesk;
import shanzhi.assessment.satisfaction.control.PollShelf;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 满意度测评 of counties. Residents answer in {@link PublicPolls}, or on paper and by telephone, which is entered here. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Polls {

  private static final int YEARS = 5;

  @Inject Jurisdiction jurisdiction;
  @Inject PollShelf shelf;
  @Inject PollDesk desk;
  @Inject Rounds rounds;
  @Inject Awards awards;
  @Inject Policy policy;

  /** Polls of the counties in which the caller has any ground, the latest first. */
  public List<PollLine> ledger() { return shelf.lines(jurisdiction.over(ASSESSMENT_READ)); }

  /** @throws Refusal poll.unknown (404) */
  public PollSheet sheet(@NotNull String number) {
    var line = line(number);
    var may = new TreeSet<String>();
    if (jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(line.county()))) {
      switch (line.phase()) {
        case DRAFT -> may.add("announce");
        case ANNOUNCED -> may.add("issue");
        case OPEN -> may.addAll(List.of("issue", "enter"));
        case ENDED -> may.addAll(List.of("enter", "close"));
        case CLOSED -> may.add("take");
      }
    }
    return new PollSheet(line, shelf.questions(line.id()), may);
  }

  /** While it runs only the number of answers is known, not what they are. @throws Refusal poll.unknown (404), poll.not-closed (409) */
  public PollResult result(@NotNull String number) {
    var line = line(number);
    Refusal.unless(line.phase() == PollPhase.CLOSED, "poll.not-closed");
    return shelf.result(line.id(), jurisdiction.over(ASSESSMENT_READ));
  }

  /** Counties over five years, the best of the given one first; told to everybody who sees assessment at all. */
  public List<CountyRank> counties(int year) { return shelf.counties(year, YEARS); }

  /** @return its number @throws Refusal area.out-of-reach (404); poll.county-only, poll.days (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public String draw(@NotNull(message = "请填写测评内容") @Valid DrawPoll wanted) {
    var county = Territory.of(wanted.getCounty());
    jurisdiction.require(ASSESSMENT_ORGANISE, county);
    Refusal.unless(county.level() == Territory.Level.COUNTY, "poll.county-only");
    return desk.draw(wanted);
  }

  /**
   * Draws the sample and opens it to those drawn.
   *
   * @param seed of the draw, kept with the poll; null lets chance choose one
   * @return households drawn
   * @throws Refusal poll.unknown (404); poll.announced, poll.over, poll.nobody, changed-by-someone-else (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int announce(@NotNull String number, int version, Long seed) { return desk.announce(own(number), version, seed == null ? new SecureRandom().nextLong() >>> 16 : seed); }

  /** @throws Refusal poll.unknown (404); poll.not-running, poll.all-issued (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public List<SampleCode> issue(@NotNull String number, @NotBlank(message = "请选择社区") String community) { return desk.issue(own(number), community); }

  /** @param levels one a question: 1 best … 5 worst, 0 not answered @return the receipt @throws Refusal poll.unknown (404); poll.other, poll.used, poll.not-running (409); pass.wrong-code, poll.answers, poll.levels (400) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public String enter(@NotNull String number, @NotBlank(message = "请填写户码") String code, @NotNull(message = "请填写答卷") List<@NotNull Integer> levels) { return desk.enter(own(number), code, levels); }

  /** @throws Refusal poll.unknown (404); poll.still-open, changed-by-someone-else (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void close(@NotNull String number, int version) { desk.close(own(number), version); }

  /**
   * Gives every candidate of a round that still waits for it what its community answered; communities with too small a sample are left as they are.
   *
   * @return how many got it
   * @throws Refusal poll.unknown, round.unknown (404); poll.not-closed, poll.other-county (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int take(@NotNull String number, long round) {
    var line = own(number);
    Refusal.unless(line.phase() == PollPhase.CLOSED, "poll.not-closed");
    var sheet = rounds.sheet(round);
    Refusal.unless(sheet.line().county().equals(line.county()), "poll.other-county");
    var said = shelf.overall(line.id());
    int least = policy.number("satisfaction-least"), taken = 0;
    for (var one : sheet.candidates()) {
      var counts = said.getOrDefault(one.community(), List.of());
      if (!List.of(CandidateState.INSPECTION, CandidateState.PANEL, CandidateState.SCORED).contains(one.state()) || counts.stream().mapToInt(Integer::intValue).sum() < least) continue;
      awards.satisfaction(one.id(), counts);
      taken++;
    }
    return taken;
  }

  private PollLine line(String number) {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    return shelf.line(number).filter(one -> reach.isWhole() || RoundReader.counties(reach).contains(one.county())).orElseThrow(() -> Refusal.unknown("poll.unknown", number));
  }

  private PollLine own(String number) {
    var line = line(number);
    if (!jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(line.county()))) throw Refusal.unknown("poll.unknown", number);
    return line;
  }
}
