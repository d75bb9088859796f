package shanzhi.web.votes;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.votes.boundary.DrawVote;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.frame.Notes;

/** 新建投票: what is asked, how it is counted, when, and the items one by one. */
@Named
@ViewScoped
public class DrawUpVote implements Serializable {

  @Inject Votes votes;
  @Inject Tallies tallies;
  @Inject VoteWords words;
  @Inject Clock clock;

  private String number;
  private VoteSheet sheet;
  private DrawVote draft;

  public void open() {
    draft = new DrawVote();
    if (number == null || number.isBlank()) {
      number = null;
      var grounds = words.getCommunities();
      if (!grounds.isEmpty()) draft.setCommunity(grounds.get(0).code());
      var today = ChinaTime.today(clock);
      draft.setOpens(today.plusDays(7).atTime(8, 0));
      draft.setCloses(today.plusDays(21).atTime(18, 0));
      draft.setResultUntil(today.plusDays(28));
      for (int i = 0; i < 3; i++) add();
      return;
    }
    sheet = votes.sheet(number);
    var line = sheet.line();
    draft.setCommunity(line.community());
    draft.setTitle(line.title());
    draft.setPurpose(sheet.purpose());
    draft.setKind(line.kind());
    draft.setBudget(line.budget());
    draft.setMost(sheet.most());
    draft.setPoints(sheet.points());
    draft.setRule(sheet.rule());
    draft.setFloor(sheet.floor());
    draft.setFloorPercent(sheet.floorPercent());
    draft.setUtility(sheet.utility());
    draft.setCompletion(sheet.completion());
    draft.setOpens(ChinaTime.local(line.opens()));
    draft.setCloses(ChinaTime.local(line.closes()));
    draft.setResultUntil(line.resultUntil());
    for (var one : sheet.items()) {
      var item = DrawVote.Item.of(one.title(), one.cost());
      item.setText(one.text());
      item.setPlace(one.place());
      item.setLeast(one.least());
      item.setEitherOr(one.eitherOr());
      item.setProposal(one.proposal());
      draft.getItems().add(item);
    }
  }

  public void add() { draft.getItems().add(new DrawVote.Item()); }

  public void remove(int place) { draft.getItems().remove(place); }

  public String save() {
    draft.getItems().removeIf(item -> (item.getTitle() == null || item.getTitle().isBlank()) && item.getCost() == null);
    if (sheet == null) number = votes.draw(draft);
    else votes.change(number, sheet.line().version(), draft);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("vote.saved", draft.getTitle());
    return "/app/votes/campaign?faces-redirect=true&number=" + number;
  }

  public List<String> getRules() { return tallies.names(); }
  public DrawVote getDraft() { return draft; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
