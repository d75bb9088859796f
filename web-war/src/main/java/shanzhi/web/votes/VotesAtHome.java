package shanzhi.web.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.projects.surveys.boundary.SurveyLine;
import shanzhi.projects.surveys.boundary.SurveyPhase;
import shanzhi.projects.surveys.boundary.Surveys;
import shanzhi.projects.votes.boundary.PaperLine;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.VotePhase;
import shanzhi.projects.votes.boundary.VoteQuery;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.frame.Texts;
import shanzhi.web.home.HomeTodos;

/** What waits in votes and surveys: papers to enter or decide, votes to count, surveys to close. Only the latest are looked through. */
@ApplicationScoped
public class VotesAtHome implements HomeTodos, MenuCounts {

  private static final int LOOKED_AT = 100;
  /** Residents wait for what is over and not counted: it stands before whatever has days left. */
  private static final long DUE_NOW = 0;

  @Inject Votes votes;
  @Inject VotePapers papers;
  @Inject Surveys surveys;
  @Inject Areas areas;
  @Inject Desk desk;

  @Override public int order() { return 50; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !acts()) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    papers.waiting(LOOKED_AT).forEach(turn -> todos.add(new Todo(word(turn.step().equals("DECIDE") ? "vote.home.decide" : "vote.home.papers"), turn.title(), place(turn.community()), "/app/votes/paper?number=" + turn.number(), "warn",
        Texts.get("vote.home.left", locale(), turn.papers()), DUE_NOW)));
    if (desk.may(Rights.VOTE_EDIT)) counting().forEach(vote -> todos.add(count(vote)));
    ended().forEach(survey -> todos.add(new Todo(word("survey.home.close"), survey.title(), survey.place() + "·" + survey.rate() + "%", "/app/votes/survey?number=" + survey.number(), "", "", DUE_NOW)));
    return new Pile(todos.size(), todos.stream().limit(limit).toList());
  }

  /** Waits at the desk of whoever counts even while papers are still compared by others, and says how many. */
  private Todo count(VoteLine vote) {
    long papersOpen = papers.papers(vote.number()).stream().filter(line -> line.state() == PaperLine.State.ONE || line.state() == PaperLine.State.DIFFERENT).count();
    return new Todo(word("vote.home.count"), vote.title(), vote.place(), "/app/votes/campaign?number=" + vote.number(), papersOpen > 0 ? "warn" : "", papersOpen > 0 ? Texts.get("vote.home.left", locale(), papersOpen) : "", DUE_NOW);
  }

  private String place(String community) { return areas.today().find(community).map(AreaNode::shortName).orElse(community); }

  private boolean acts() { return desk.may(Rights.VOTE_EDIT) || desk.may(Rights.VOTE_RECOUNT); }

  private List<VoteLine> counting() { return votes.ledger(new VoteQuery(null, null), 0, LOOKED_AT).rows().stream().filter(vote -> vote.phase() == VotePhase.COUNTING).toList(); }

  private List<SurveyLine> ended() {
    return desk.may(Rights.VOTE_EDIT) ? surveys.ledger(null, null, 0).rows().stream().filter(survey -> survey.phase() == SurveyPhase.ENDED).toList() : List.of();
  }

  @Override public Map<String, Count> counts() {
    if (!acts()) return Map.of();
    var counts = new HashMap<String, Count>();
    int open = papers.waiting(LOOKED_AT).size() + (desk.may(Rights.VOTE_EDIT) ? counting().size() : 0);
    if (open > 0) counts.put("/app/votes/campaigns", new Count(open, false));
    int closing = ended().size();
    if (closing > 0) counts.put("/app/votes/surveys", new Count(closing, false));
    return counts;
  }

  private static String word(String key) { return Texts.get(key, locale()); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
