package shanzhi.web.whistles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.grid.whistles.boundary.ActOnWhistle;
import shanzhi.grid.whistles.boundary.Answering;
import shanzhi.grid.whistles.boundary.Objections;
import shanzhi.grid.whistles.boundary.RaiseWhistle;
import shanzhi.grid.whistles.boundary.Whistling;
import shanzhi.kernel.Refusal;

/** From the word in an address or on a button to the verb of a boundary. */
@ApplicationScoped
public class WhistleActs {

  @Inject Whistling whistling;
  @Inject Answering answering;
  @Inject Objections objections;

  /** @return its number; a hard whistle asks for the right of the head of the town */
  public String raise(RaiseWhistle raise, String key) { return "HARD".equals(raise.getKind()) ? whistling.raiseHard(raise, key) : whistling.raise(raise, key); }

  /** @throws Refusal whistle.unknown-move (400) */
  public void make(String move, String number, ActOnWhistle act) {
    switch (move) {
      case "call" -> whistling.call(number, act);
      case "drop" -> whistling.drop(number, act);
      case "solve" -> whistling.solve(number, act);
      case "withdraw" -> whistling.withdraw(number, act);
      case "rate" -> whistling.rate(number, act);
      case "sign" -> answering.sign(number, act);
      case "contact" -> answering.contact(number, act);
      case "arrive" -> answering.arrive(number, act);
      case "note" -> answering.note(number, act);
      case "finish" -> answering.finish(number, act);
      case "object" -> answering.object(number, act);
      case "uphold" -> objections.uphold(number, act);
      case "overrule" -> objections.overrule(number, act);
      default -> throw Refusal.invalid("whistle.unknown-move", move);
    }
  }
}
