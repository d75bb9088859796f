package shanzhi.assessment.satisfaction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import shanzhi.assessment.satisfaction.control.PollDesk;
import shanzhi.assessment.satisfaction.control.PollShelf;
import shanzhi.kernel.Refusal;

/** What residents see of polls without signing on, and how a household that was drawn answers with its code. */
@Stateless
@PermitAll
public class PublicPolls {

  @Inject PollShelf shelf;
  @Inject PollDesk desk;

  /** Announced and not over, the latest first. */
  public List<PollLine> list() { return shelf.open(); }

  /** @throws Refusal poll.unknown (404) */
  public PollSheet sheet(@NotNull String number) {
    var line = line(number);
    return new PollSheet(line, shelf.questions(line.id()), Set.of());
  }

  /** Before the form is shown: whether this code may answer here now. @throws Refusal poll.unknown (404); pass.wrong-code (400); poll.other, poll.used, poll.not-open (409) */
  public void look(@NotNull String number, @NotNull String code) { desk.look(line(number), code); }

  /** @return the receipt; the same for the same form sent twice @throws Refusal poll.unknown (404); pass.wrong-code, poll.answers, poll.levels (400); poll.other, poll.used, poll.not-open (409) */
  public String answer(@NotNull @Valid AnswerPoll answer) { return desk.answer(line(answer.poll()), answer.code(), answer.form(), answer.levels()); }

  private PollLine line(String number) { return shelf.line(number).filter(one -> one.phase() != PollPhase.DRAFT).orElseThrow(() -> Refusal.unknown("poll.unknown", number)); }
}
