package shanzhi.web.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveyPhase;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.Verdict;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VotePhase;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Words;

/** Votes and surveys in words, and what their forms offer to choose from. */
@Named
@ApplicationScoped
public class VoteWords {

  private static final List<VotePhase> WAY = List.of(VotePhase.DRAFT, VotePhase.ANNOUNCED, VotePhase.VOTING, VotePhase.COUNTING, VotePhase.RESULT, VotePhase.ENDED);

  private static final List<SurveyPhase> SURVEY_WAY = List.of(SurveyPhase.DRAFT, SurveyPhase.ANNOUNCED, SurveyPhase.OPEN, SurveyPhase.ENDED, SurveyPhase.CLOSED);

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  /** A stop of the way; state done, now or empty. */
  public record Stop(String title, String when, String state) implements java.io.Serializable {}

  /** 12,345.6 */
  public String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** 12,345 */
  public String count(Number number) { return number == null ? "—" : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number); }

  /** With the mark that parts lists in the reader's language: 3、2、1. */
  public String listed(List<?> all) { return String.join(Texts.get("mark.list", locale()), all.stream().map(String::valueOf).toList()); }

  public String kind(VotePhase phase) {
    return switch (phase) { case VOTING -> "jade"; case COUNTING -> "warn"; case RESULT -> "ok"; case ANNOUNCED -> "info"; case WITHDRAWN -> "bad"; default -> ""; };
  }

  public String kind(SurveyPhase phase) {
    return switch (phase) { case OPEN -> "jade"; case ENDED -> "warn"; case CLOSED -> "ok"; case ANNOUNCED -> "info"; case WITHDRAWN -> "bad"; default -> ""; };
  }

  public String kind(Verdict verdict) { return verdict.wins() ? "ok" : verdict == Verdict.DOES_NOT_FIT || verdict == Verdict.SUPPORTERS_SPENT ? "warn" : ""; }

  /** The way of a vote, with the day of each stop. */
  public List<Stop> stops(VoteSheet sheet) {
    var line = sheet.line();
    var stops = new ArrayList<Stop>();
    for (var phase : WAY) {
      var when = switch (phase) {
        case DRAFT -> "";
        case ANNOUNCED -> sheet.announcedAt() == null ? "—" : day(sheet.announcedAt());
        case VOTING -> day(line.opens());
        case COUNTING -> day(line.closes());
        case RESULT -> sheet.countedAt() == null ? "—" : day(sheet.countedAt());
        default -> line.resultUntil().toString().substring(5);
      };
      int order = phase.compareTo(line.phase());
      stops.add(new Stop(Words.of(phase, locale()), when, line.phase() == VotePhase.WITHDRAWN ? "" : order < 0 ? "done" : order == 0 ? "now" : ""));
    }
    return stops;
  }

  /** The way of a survey; OPEN and ENDED with their days. */
  public List<Stop> stops(SurveySheet sheet) {
    var line = sheet.line();
    return SURVEY_WAY.stream().map(phase -> {
      int order = phase.compareTo(line.phase());
      var when = phase == SurveyPhase.OPEN ? day(line.opens()) : phase == SurveyPhase.ENDED ? day(line.closes()) : "";
      return new Stop(Texts.get("survey.stop." + phase, locale()), when, line.phase() == SurveyPhase.WITHDRAWN ? "" : order < 0 ? "done" : order == 0 ? "now" : "");
    }).toList();
  }

  private static String day(java.time.Instant moment) { return ChinaTime.local(moment).toLocalDate().toString().substring(5); }

  /** Why this, why not mine. */
  public String why(Tally.Line line, Tally tally) {
    var against = line.against() == null ? "" : tally.lines().stream().filter(one -> one.item().equals(line.against())).map(one -> one.item() + ". " + one.name()).findFirst().orElse(line.against());
    var args = new Object[] {line.step(), String.valueOf(line.votes()), money(line.cost()), money(line.amount()), money(line.had()), against, line.missing()};
    boolean helped = line.missing() > 0 && (line.verdict() == Verdict.DOES_NOT_FIT || line.verdict() == Verdict.INCOMPATIBLE);
    return Texts.get("vote.why." + line.verdict(), locale(), args) + (helped ? Texts.get("vote.why." + line.verdict() + ".more", locale(), args) : "");
  }

  public int percent(long part, long whole) { return whole == 0 ? 0 : (int) (100 * part / whole); }

  public long most(Tally tally) { return Math.max(1, tally.lines().stream().mapToLong(Tally.Line::votes).max().orElse(1)); }

  public int answered(VoteLine line) { return percent(line.answered(), line.households()); }

  /** Communities on which the reader may hold votes. */
  public List<AreaNode> getCommunities() {
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.VOTE_EDIT).grounds();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY).filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code()))))
        .sorted(Comparator.comparing(AreaNode::code)).toList();
  }

  public List<BallotKind> getKinds() { return List.of(BallotKind.values()); }
  public List<QuestionKind> getQuestionKinds() { return List.of(QuestionKind.values()); }
  public List<TallyTerms.Utility> getUtilities() { return List.of(TallyTerms.Utility.values()); }
  public List<TallyTerms.Completion> getCompletions() { return List.of(TallyTerms.Completion.values()); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
