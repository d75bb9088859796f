package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.passes.boundary.PassLine;
import shanzhi.projects.passes.boundary.Passes;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Notes;

/** One vote at the desk: announce, hand out codes, take papers in, count, withdraw. */
@Named
@ViewScoped
public class HandleVote implements Serializable {

  @Inject Votes votes;
  @Inject VotePapers papers;
  @Inject Passes passes;

  private String number;
  private VoteSheet sheet;
  private String reason;
  private String door;
  private List<PassLine> households = List.of();

  public void open() { sheet = votes.sheet(number); }

  public void announce() {
    votes.announce(number, sheet.line().version());
    open();
    Notes.done("vote.done.announce", sheet.passes().households());
  }

  public void withdraw() {
    votes.withdraw(number, sheet.line().version(), reason);
    open();
    Notes.done("vote.done.withdraw");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void count() {
    votes.count(number, sheet.line().version());
    open();
    Notes.done("vote.done.count");
  }

  /** The paper twin, numbered and registered as every print. */
  public void print() { Download.show(votes.print(number)); }

  /** Sheets of codes for all households that have none; they leave once and cannot be printed again. */
  public void codes() { CodeSheets.show(sheet.line().place(), sheet.line().title(), "/p/v/" + number, passes.issue(number)); }

  public void again(long household) { CodeSheets.show(sheet.line().place(), sheet.line().title(), "/p/v/" + number, List.of(passes.again(number, household))); }

  public void find() { households = passes.find(number, door); }

  public void receive(PassLine one) {
    papers.receive(number, one.household());
    open();
    find();
    Notes.done("vote.done.paper", one.address());
  }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public VoteSheet getSheet() { return sheet; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getDoor() { return door; }
  public void setDoor(String door) { this.door = door; }
  public List<PassLine> getHouseholds() { return households; }
}
