package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Decisions;
import shanzhi.grid.incidents.boundary.Duplicates;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.Parts;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.Requests;
import shanzhi.grid.incidents.boundary.Supervising;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.Verifying;
import shanzhi.kernel.Refusal;

/** From the word in an address or on a button to the verb of a boundary. */
@ApplicationScoped
public class Moves {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject KeptAnswers answers;
  @Inject Jurisdiction jurisdiction;
  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;
  @Inject Verifying verifying;
  @Inject Duplicates duplicates;
  @Inject Requests requests;
  @Inject Decisions decisions;
  @Inject Supervising supervising;
  @Inject Parts parts;

  /**
   * Makes the move once per caller and key, in one transaction with the note that it was made: a phone that lost the answer asks again
   * and is not told that somebody was quicker, when that was itself.
   *
   * @param key may be null; then only the version keeps the move from being made twice
   */
  @Transactional
  public void makeOnce(String move, String number, ActOnIncident act, String key) {
    answers.once(jurisdiction.caller(), key, move + ' ' + number + ' ' + JSON.toJson(act), () -> {
      make(move, number, act);
      return "";
    });
  }

  /** @throws Refusal incident.unknown-move (400) */
  public void make(String move, String number, ActOnIncident act) {
    switch (move) {
      case "accept" -> desk.accept(number, act);
      case "accept-and-file" -> desk.acceptAndFile(number, act);
      case "reject" -> desk.reject(number, act);
      case "ask-supplement" -> desk.askSupplement(number, act);
      case "file" -> desk.file(number, act);
      case "dispatch" -> desk.dispatch(number, act);
      case "cancel" -> desk.cancel(number, act);
      case "send-to-verify" -> desk.sendToVerify(number, act);
      case "call-back" -> desk.callBack(number, act);
      case "take-over" -> desk.takeOver(number, act);
      case "find-true" -> verifying.findTrue(number, act);
      case "find-untrue" -> verifying.findUntrue(number, act);
      case "merge" -> duplicates.merge(number, act);
      case "unmerge" -> duplicates.unmerge(number, act);
      case "ask-return" -> requests.askReturn(number, act);
      case "ask-extension" -> requests.askExtension(number, act);
      case "ask-suspension" -> requests.askSuspension(number, act);
      case "take-back-request" -> requests.takeBack(number, act);
      case "grant" -> decisions.grant(number, act);
      case "refuse" -> decisions.refuse(number, act);
      case "supervise" -> supervising.supervise(number, act);
      case "give-part" -> parts.give(number, act);
      case "drop-part" -> parts.drop(number, act);
      case "sign-part" -> parts.sign(number, act);
      case "finish-part" -> parts.finish(number, act);
      case "decline-part" -> parts.decline(number, act);
      case "add-supplement" -> reporting.addSupplement(number, act);
      case "withdraw" -> reporting.withdraw(number, act);
      case "reopen" -> reporting.reopen(number, act);
      case "sign" -> handling.sign(number, act);
      case "resume" -> handling.resume(number, act);
      case "answer-supervision" -> handling.answerSupervision(number, act);
      case "finish" -> handling.finish(number, act);
      case "start-check" -> checking.start(number, act);
      case "close" -> checking.close(number, act);
      case "confirm-self-handled" -> checking.confirmSelfHandled(number, act);
      case "rework" -> checking.rework(number, act);
      default -> throw Refusal.invalid("incident.unknown-move", move);
    }
  }
}
