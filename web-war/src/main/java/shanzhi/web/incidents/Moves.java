package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.kernel.Refusal;

/** From the word in an address or on a button to the verb of a boundary. */
@ApplicationScoped
public class Moves {

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;

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
      case "add-supplement" -> reporting.addSupplement(number, act);
      case "withdraw" -> reporting.withdraw(number, act);
      case "sign" -> handling.sign(number, act);
      case "give-back" -> handling.giveBack(number, act);
      case "finish" -> handling.finish(number, act);
      case "start-check" -> checking.start(number, act);
      case "close" -> checking.close(number, act);
      case "rework" -> checking.rework(number, act);
      default -> throw Refusal.invalid("incident.unknown-move", move);
    }
  }
}
