package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.whistles.boundary.ActOnWhistle;
import shanzhi.grid.whistles.entity.AnswerState;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** What every move has in common: open, see that it may be done and that nobody was quicker, go, attach what came along, write it down. */
@ApplicationScoped
public class WhistleWork {

  /** The kind under which the photos of a whistle itself are attached; those of an answer are {@link #kind}. */
  public static final String RAISED = "RAISED";

  /** What its files are attached to. */
  public static Subject subject(Whistle whistle) { return new Subject("whistle", whistle.number()); }

  static String kind(long answer) { return "ANSWER-" + answer; }

  @Inject WhistleDesk desk;
  @Inject WhistleDoors doors;
  @Inject WhistleBook book;
  @Inject Offices offices;
  @Inject Files files;
  @Inject Clock clock;

  /** For reading. @throws Refusal whistle.unknown (404) */
  public Whistle read(String number) {
    var whistle = desk.find(number);
    doors.mayRead(whistle, desk.answers(whistle));
    return whistle;
  }

  /** A move on the whole of it, opened but not yet made. */
  public Whistle open(String number, WhistleMove move, ActOnWhistle act) {
    var whistle = read(number);
    desk.seen(whistle, null, act.getVersion());   // first, so that whoever was overtaken learns by whom
    doors.may(move, whistle, null);
    Refusal.unless(move.possibleIn(whistle.status()), "whistle.move-not-allowed", number, whistle.status(), move, WhistleMove.from(whistle.status()));
    return whistle;
  }

  /** A move on one answer of it, opened but not yet made. */
  public record Opened(Whistle whistle, WhistleAnswer answer) {}

  /** @throws Refusal whistle.no-answer (409) when no answer is named and the caller has none, or several */
  public Opened openAnswer(String number, WhistleMove move, ActOnWhistle act) {
    var whistle = read(number);
    var answers = desk.answers(whistle);
    var meant = answers.stream().filter(answer -> act.getAnswer() == null ? move.actor() == WhistleMove.Actor.OFFICE && doors.ours(answer) && answer.state() != AnswerState.DROPPED
        : Objects.equals(answer.id(), act.getAnswer())).toList();
    Refusal.unless(meant.size() == 1, "whistle.no-answer", number);
    var answer = meant.get(0);
    desk.seen(whistle, answer, act.getVersion());
    doors.may(move, whistle, answer);
    Refusal.unless(move.possibleIn(whistle.status(), answer.state()), "whistle.move-not-allowed", number, answer.state(), move,
        WhistleMove.from(whistle.status(), answer.state()));
    return new Opened(whistle, answer);
  }

  /** Makes a move on an answer. */
  public Opened go(String number, WhistleMove move, ActOnWhistle act) {
    var opened = openAnswer(number, move, act);
    opened.answer().go(opened.whistle(), move, clock.instant());
    attach(opened.whistle(), act.getPhotos(), kind(opened.answer().id()));
    desk.write(opened.whistle(), move, opened.answer(), act.getOpinion());
    return opened;
  }

  /** Calls a department; all its clocks start. @throws Refusal whistle.office-unsuited, whistle.called-already (409) */
  public void call(Whistle whistle, long office) {
    Refusal.unless(offices.suited("00", Territory.of(whistle.ground())).stream().anyMatch(line -> line.id() == office && line.staff() > 0), "whistle.office-unsuited");
    Refusal.unless(desk.answers(whistle).stream().noneMatch(answer -> answer.office() == office
        && answer.state() != AnswerState.EXCUSED && answer.state() != AnswerState.DROPPED), "whistle.called-already");
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);   // as it will be read when it is counted again
    var answer = new WhistleAnswer(whistle, office, now, book.limits(whistle.kind(), whistle.county(), now));
    desk.keepNew(answer);
    desk.write(whistle, WhistleMove.CALL, answer, null);
  }

  public void attach(Whistle whistle, List<Long> photos, String kind) {
    if (photos != null && !photos.isEmpty()) files.attach(photos, subject(whistle), kind);
  }
}
