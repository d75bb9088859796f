package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.PollResult;
import shanzhi.assessment.satisfaction.boundary.PollSheet;
import shanzhi.assessment.satisfaction.boundary.Polls;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.documents.Slips;
import shanzhi.web.frame.Notes;

/** One poll at the desk: its sample, codes, answers from paper, what residents said, and handing that to a round. */
@Named
@ViewScoped
public class HandlePoll implements Serializable {

  @Inject Polls polls;
  @Inject Rounds rounds;
  @Inject Areas areas;

  private String number;
  private PollSheet sheet;
  private PollResult result;
  private Long seed;
  private String community;
  private String code;
  private String levels;
  private Long round;

  public void open() {
    sheet = polls.sheet(number);
    result = sheet.line().phase() == PollPhase.CLOSED ? polls.result(number) : null;
  }

  public void announce() {
    int drawn = polls.announce(number, sheet.line().version(), seed);
    open();
    Notes.done("sat.done.announce", drawn);
  }

  public void codes() {
    Slips.show(sheet.line().title(), "/p/m/" + number, polls.issue(number, community).stream().map(one -> new Slips.Slip(one.address(), one.code(), true)).toList());
  }

  /** Levels typed one after the other, 1 best … 5 worst, 0 not answered: 1,2,1,3. */
  public void enter() {
    polls.enter(number, code, Arrays.stream(levels.strip().split("[\\s,，、]+")).map(HandlePoll::level).toList());
    code = null;
    levels = null;
    open();
    Notes.done("sat.done.enter");
  }

  private static Integer level(String typed) {
    if (!typed.matches("[0-5]")) throw Refusal.invalid("poll.levels");
    return Integer.valueOf(typed);
  }

  public void close() {
    polls.close(number, sheet.line().version());
    open();
    Notes.done("sat.done.close");
  }

  public void take() {
    int taken = polls.take(number, round);
    open();
    Notes.done("sat.done.take", taken);
  }

  public List<AreaNode> getCommunities() {
    var tree = areas.today();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && tree.covers(Territory.of(sheet.line().county()), Territory.of(node.code()))).toList();
  }

  public List<RoundLine> getRounds() { return rounds.ledger(sheet.line().year()).stream().filter(one -> one.county().equals(sheet.line().county()) && one.publicFrom() == null).toList(); }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public PollSheet getSheet() { return sheet; }
  public PollResult getResult() { return result; }
  public Long getSeed() { return seed; }
  public void setSeed(Long seed) { this.seed = seed; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getLevels() { return levels; }
  public void setLevels(String levels) { this.levels = levels; }
  public Long getRound() { return round; }
  public void setRound(Long round) { this.round = round; }
}
