package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.VoteResult;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;

/** 投票结果: why each item is in or not, and what another rule would have chosen from the same ballots. */
@Named
@ViewScoped
public class ReadVoteResult implements Serializable {

  @Inject Votes votes;
  @Inject Tallies tallies;

  private String number;
  private VoteSheet sheet;
  private VoteResult result;
  private String rule;
  private Tally tally;

  public void open() {
    sheet = votes.sheet(number);
    result = votes.result(number);
    if (rule == null) rule = result.tally().rule();
    look();
  }

  /** Counts the sealed ballots by the chosen rule; the official result stays what it is. */
  public void look() { tally = rule.equals(result.tally().rule()) ? result.tally() : votes.under(number, rule); }

  public boolean isOfficial() { return rule.equals(result.tally().rule()); }

  public List<String> getRules() { return tallies.names(); }
  public VoteSheet getSheet() { return sheet; }
  public VoteResult getResult() { return result; }
  public Tally getTally() { return tally; }
  public String getRule() { return rule; }
  public void setRule(String rule) { this.rule = rule; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
