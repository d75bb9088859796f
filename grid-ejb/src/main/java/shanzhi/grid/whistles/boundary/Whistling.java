package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_HARD;
import static shanzhi.kernel.Rights.WHISTLE_RAISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.whistles.control.OpenCallDesk;
import shanzhi.grid.whistles.control.WhistleBook;
import shanzhi.grid.whistles.control.WhistleDesk;
import shanzhi.grid.whistles.control.WhistleGround;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.grid.whistles.entity.AnswerState;
import shanzhi.grid.whistles.entity.Cause;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleKind;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** What the town does: raise a whistle, call one more department, let one go, say that it is solved, rate the answers. */
@Stateless
@RolesAllowed(WHISTLE_RAISE)
public class Whistling {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject WhistleWork work;
  @Inject WhistleDesk desk;
  @Inject WhistleGround ground;
  @Inject WhistleBook book;
  @Inject OpenCallDesk calls;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Clock clock;

  /**
   * 工作推进哨, by anybody of the town's team; from here the clocks of the called departments run.
   *
   * @param key names the whistle, so that sending it twice raises it once; may be null
   * @return its number
   * @throws Refusal area.out-of-reach (404) outside the caller's area; whistle.nobody-called (400); whistle.office-unsuited (409)
   */
  public String raise(@NotNull @Valid RaiseWhistle raise, String key) {
    if (!raise.getKind().equals(WhistleKind.WORK.name())) throw Refusal.invalid("whistle.other-kind");
    return answers.once(jurisdiction.caller(), key, JSON.toJson(raise), () -> raiseOnce(raise, WHISTLE_RAISE));
  }

  /** 攻坚克难哨, by the head of the town alone: the job 镇街管理员 is held by the secretary or director, or whoever stands in. */
  @RolesAllowed(WHISTLE_HARD)
  public String raiseHard(@NotNull @Valid RaiseWhistle raise, String key) {
    if (!raise.getKind().equals(WhistleKind.HARD.name())) throw Refusal.invalid("whistle.other-kind");
    return answers.once(jurisdiction.caller(), key, JSON.toJson(raise), () -> raiseOnce(raise, WHISTLE_HARD));
  }

  private String raiseOnce(RaiseWhistle raise, String right) {
    var where = ground.of(raise);
    jurisdiction.require(right, Territory.of(where.community() == null ? where.town() : where.community()));
    if (raise.getOffices().isEmpty() && raise.getWanted() == null) throw Refusal.invalid("whistle.nobody-called");
    if (raise.getWanted() != null && (raise.getPlea() == null || raise.getPlea().isBlank())) throw Refusal.invalid("whistle.plea-needed");
    var whistle = new Whistle(WhistleKind.valueOf(raise.getKind()), Cause.valueOf(raise.getCause()), jurisdiction.caller(),
        clock.instant().truncatedTo(ChronoUnit.MICROS), where).about(raise.getTitle().strip(), raise.getDescription().strip(), raise.getAddress(), raise.getIncident());
    desk.keepNew(whistle);
    work.attach(whistle, raise.getPhotos(), WhistleWork.RAISED);
    desk.write(whistle, WhistleMove.RAISE, null, null);
    for (var office : new LinkedHashSet<>(raise.getOffices())) work.call(whistle, office);
    if (raise.getWanted() != null) calls.open(whistle, raise.getPlea().strip(), raise.getWanted());
    return whistle.number();
  }

  /** One more department. */
  public void call(@NotNull String number, @NotNull @Valid ActOnWhistle act) {
    var whistle = work.open(number, WhistleMove.CALL, act);
    if (act.getOffice() == null) throw Refusal.invalid("whistle.office-needed");
    desk.touch(whistle);
    work.call(whistle, act.getOffice());
  }

  /** Its help is not needed any more; the words say why. */
  public void drop(@NotNull String number, @NotNull @Valid ActOnWhistle act) {
    act.words();
    work.go(number, WhistleMove.DROP, act);
  }

  /** 销哨. The words say how it ended. @throws Refusal whistle.objection-open (409) while the county has to decide */
  public void solve(@NotNull String number, @NotNull @Valid ActOnWhistle act) { end(number, WhistleMove.SOLVE, AnswerState.ENDED, act); }

  /** Raised by mistake, or it settled itself; nobody is measured by it. */
  public void withdraw(@NotNull String number, @NotNull @Valid ActOnWhistle act) { end(number, WhistleMove.WITHDRAW, AnswerState.DROPPED, act); }

  private void end(String number, WhistleMove move, AnswerState how, ActOnWhistle act) {
    var words = act.words();
    var whistle = work.open(number, move, act);
    var now = clock.instant();
    var called = desk.answers(whistle);
    Refusal.unless(move != WhistleMove.SOLVE || called.stream().noneMatch(answer -> answer.state() == AnswerState.OBJECTED), "whistle.objection-open", number);
    called.forEach(answer -> answer.end(how, now));
    whistle.go(move, now, words);
    calls.close(whistle);
    desk.write(whistle, move, null, words);
  }

  /** Each answer of a solved whistle once. @throws Refusal whistle.unknown-grade (400), whistle.rated-already (409) */
  public void rate(@NotNull String number, @NotNull @Valid ActOnWhistle act) {
    var grade = book.grade(act.getGrade());
    var opened = work.openAnswer(number, WhistleMove.RATE, act);
    opened.answer().rate(grade.grade(), grade.score(), act.getOpinion(), clock.instant());
    desk.write(opened.whistle(), WhistleMove.RATE, opened.answer(), act.getOpinion() == null || act.getOpinion().isBlank() ? grade.name() : grade.name() + "：" + act.getOpinion().strip());
  }
}
