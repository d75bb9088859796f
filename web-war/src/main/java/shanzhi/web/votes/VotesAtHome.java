package shanzhi.web.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
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
  @Inject Jurisdiction jurisdiction;
  @Inject Desk desk;

  @Override public int order() { return 50; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !acts()) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    running().forEach(vote -> {
      var lines = papers.papers(vote.number());
      long different = lines.stream().filter(line -> line.state() == PaperLine.State.DIFFERENT).count();
      long once = lines.stream().filter(line -> line.state() == PaperLine.State.ONE).count();
      long mine = lines.stream().filter(line -> line.state() == PaperLine.State.ONE && !line.first().equals(jurisdiction.caller())).count();
      if (different > 0 && desk.may(Rights.VOTE_RECOUNT)) todos.add(todo("vote.home.decide", vote, "/app/votes/paper", different));
      if (mine > 0) todos.add(todo("vote.home.papers", vote, "/app/votes/paper", mine));
      // waits at the desk of whoever counts even while papers are still compared by others, and says how many
      if (vote.phase() == VotePhase.COUNTING && desk.may(Rights.VOTE_EDIT)) todos.add(todo("vote.home.count", vote, "/app/votes/campaign", different + once));
    });
    ended().forEach(survey -> todos.add(new Todo(word("survey.home.close"), survey.title(), survey.place() + "·" + survey.rate() + "%", "/app/votes/survey?number=" + survey.number(), "", "", DUE_NOW)));
    return new Pile(todos.size(), todos.stream().limit(limit).toList());
  }

  private static Todo todo(String key, VoteLine vote, String page, long papers) {
    return new Todo(word(key), vote.title(), vote.place(), page + "?number=" + vote.number(), papers > 0 ? "warn" : "", papers > 0 ? Texts.get("vote.home.left", locale(), papers) : "", DUE_NOW);
  }

  private boolean acts() { return desk.may(Rights.VOTE_EDIT) || desk.may(Rights.VOTE_RECOUNT); }

  private List<VoteLine> running() {
    return votes.ledger(new VoteQuery(null, null), 0, LOOKED_AT).rows().stream().filter(vote -> vote.phase() == VotePhase.VOTING || vote.phase() == VotePhase.COUNTING).toList();
  }

  private List<SurveyLine> ended() {
    return desk.may(Rights.VOTE_EDIT) ? surveys.ledger(null, null, 0).rows().stream().filter(survey -> survey.phase() == SurveyPhase.ENDED).toList() : List.of();
  }

  @Override public Map<String, Count> counts() {
    if (!acts()) return Map.of();
    var counts = new HashMap<String, Count>();
    int counting = (int) running().stream().filter(vote -> vote.phase() == VotePhase.COUNTING).count();
    if (counting > 0) counts.put("/app/votes/campaigns", new Count(counting, false));
    int closing = ended().size();
    if (closing > 0) counts.put("/app/votes/surveys", new Count(closing, false));
    return counts;
  }

  private static String word(String key) { return Texts.get(key, locale()); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
