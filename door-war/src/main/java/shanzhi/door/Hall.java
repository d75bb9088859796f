package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import shanzhi.assessment.rounds.boundary.PublicRounds;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.PublicPolls;
import shanzhi.assessment.selections.boundary.PublicSelections;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.projects.notices.boundary.NoticeLine;
import shanzhi.projects.notices.boundary.PublicNotices;
import shanzhi.projects.surveys.boundary.PublicSurveys;
import shanzhi.projects.surveys.boundary.SurveyLine;
import shanzhi.projects.surveys.boundary.SurveyPhase;
import shanzhi.projects.votes.boundary.PublicVotes;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VotePhase;

/** The first page: what is open, what is publicised, and the communities. */
@WebServlet({"", "/large", "/language", "/error"})
public class Hall extends HttpServlet {

  private static final int LATEST = 6;

  @Inject PublicVotes votes;
  @Inject PublicSurveys surveys;
  @Inject PublicNotices notices;
  @Inject PublicPolls measures;
  @Inject PublicSelections selections;
  @Inject PublicRounds rounds;

  @Override protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (request.getServletPath()) {
      case "/large" -> remember(request, response, Page.LARGE, "true".equals(request.getParameter("on")) ? "true" : "false");
      case "/language" -> remember(request, response, Page.LANGUAGE, "true".equals(request.getParameter("en")) ? "en" : "zh");
      case "/error" -> error(request, response);
      default -> {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        else hall(request, response);
      }
    }
  }

  /** How pages are wanted, for a year; then back to where one was. */
  private static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) throws IOException {
    var cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath());
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(365 * 86_400);
    response.addCookie(cookie);
    var to = request.getParameter("to");
    response.sendRedirect(request.getContextPath() + (to != null && to.matches("/[A-Za-z0-9/.-]*") && !to.startsWith("//") ? to : "/"));
  }

  private static void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    Guard.trouble(request, response, code, Say.text(code == 404 ? "trouble.nothing" : code == 405 ? "trouble.method" : code < 500 ? "trouble.refused" : "trouble.failed"));
  }

  private void hall(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var wanted = request.getParameter("c");
    var community = wanted != null && wanted.matches("\\d{12}") ? wanted : null;
    var root = request.getContextPath();
    var polls = votes.list(community);
    var forms = surveys.list(community);
    var open = new ArrayList<Html>();
    forms.stream().filter(one -> one.phase() == SurveyPhase.OPEN).forEach(one -> open.add(line(root + "/s/" + one.number(), one.title(), one.place(), "jade", Say.word(one.phase()), Say.text("until", Say.minute(one.closes())))));
    polls.stream().filter(one -> one.phase() == VotePhase.VOTING).forEach(one -> open.add(line(root + "/v/" + one.number(), one.title(), one.place(), "jade", Say.word(one.phase()), Say.text("until", Say.minute(one.closes())))));
    if (community == null) measures.list().stream().filter(one -> one.phase() == PollPhase.OPEN).forEach(one -> open.add(line(root + "/m/" + one.number(), one.title(), one.countyName(), "jade", Say.text("poll.sampled"), Say.text("until", Say.minute(one.closes())))));
    var chosen = community == null ? selections.list() : List.<SelectionLine>of();
    chosen.stream().filter(one -> one.phase() == SelectionPhase.ENTERING || one.phase() == SelectionPhase.VOTING).forEach(one -> open.add(line(root + "/x/" + one.number(), one.title(), one.countyName(), "jade", Say.word(one.phase()),
        Say.text("until", (one.phase() == SelectionPhase.VOTING ? one.closes() : one.entryUntil()).toString()))));
    var past = new ArrayList<Html>();
    if (community == null) rounds.list().forEach(one -> (one.running() ? open : past).add(line(root + "/a/" + one.number(), one.title(), one.countyName(), one.running() ? "jade" : "ok", Say.text(one.running() ? "notice.running" : "notice.over"),
        Say.text("until", Say.minute(one.until())))));
    chosen.stream().filter(one -> one.phase() != SelectionPhase.ENTERING && one.phase() != SelectionPhase.VOTING).forEach(one -> past.add(line(root + "/x/" + one.number(), one.title(), one.countyName(),
        one.phase().compareTo(SelectionPhase.RESULT) >= 0 ? "ok" : "", Say.word(one.phase()), Say.text("work.works", one.works()))));
    polls.stream().filter(one -> one.phase() != VotePhase.VOTING).forEach(one -> past.add(line(root + "/v/" + one.number(), one.title(), one.place(), one.phase() == VotePhase.RESULT ? "ok" : "", Say.word(one.phase()),
        one.phase() == VotePhase.ANNOUNCED ? Say.text("from", Say.minute(one.opens())) : Say.text("answered", one.answered(), one.households()))));
    forms.stream().filter(one -> one.phase() != SurveyPhase.OPEN).forEach(one -> past.add(line(root + "/s/" + one.number(), one.title(), one.place(), one.phase() == SurveyPhase.CLOSED ? "ok" : "", Say.word(one.phase()),
        Say.text("answered", one.answered(), one.households()))));
    var hanging = notices.list(community);
    // the hall of everybody shows what hangs now and the latest; the rest stands with its community
    var shown = community != null ? hanging : hanging.stream().filter(one -> one.running() || hanging.indexOf(one) < LATEST).toList();
    var notes = shown.stream().map(one -> line(root + "/g/" + one.number(), one.title(), one.place(), one.running() ? "jade" : "", Say.text(one.result() ? "notice.result" : "notice.resolution"), Say.text("notice.until", one.until().toString()))).toList();
    Page.write(request, response, 200, Say.text("hall.title"), sheet(Say.text("hall.open"), open, Say.text("hall.open.none")), sheet(Say.text("hall.past"), past, Say.text("hall.past.none")), 
        notes.isEmpty() ? Html.NONE : sheet(Say.text("notice.title"), notes, ""), Html.when(shown.size() < hanging.size(), "<p class=\"sz-mute\">{}</p>", Say.text("notice.more")), places(root, community, polls, forms, hanging));
  }

  private static Html line(String page, String title, String place, String kind, String phase, String when) {
    return Html.of("<li><a href=\"{}\"><b>{}</b><small>{}·{}</small> <span class=\"sz-tag {}\">{}</span></a></li>", page, title, place, when, kind, phase);
  }

  private static Html sheet(String title, List<Html> lines, String none) {
    return Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", title, lines.isEmpty() ? Html.of("<p class=\"sz-in\">{}</p>", none) : Html.of("<ul class=\"d-list\">{}</ul>", lines));
  }

  /** The communities that have something here, to see theirs alone. */
  private static Html places(String root, String community, List<VoteLine> votes, List<SurveyLine> surveys, List<NoticeLine> notices) {
    if (community != null) return Html.of("<p><a href=\"{}/f?c={}\">{}</a></p><p><a href=\"{}/\">{}</a></p>", root, community, Say.text("statement.title"), root, Say.text("hall.all"));
    var places = new TreeMap<String, String>();
    votes.forEach(one -> places.put(one.community(), one.place()));
    surveys.forEach(one -> places.put(one.community(), one.place()));
    notices.forEach(one -> places.put(one.community(), one.place()));
    return Html.when(!places.isEmpty(), "<section class=\"sz-sheet\"><header><h2>{}</h2></header><ul class=\"d-places\">{}</ul></section>", Say.text("hall.places"),
        places.entrySet().stream().map(one -> Html.of("<li><a href=\"{}/?c={}\">{}</a></li>", root, one.getKey(), one.getValue())).toList());
  }
}
