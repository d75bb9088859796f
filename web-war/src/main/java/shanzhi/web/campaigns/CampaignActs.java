package shanzhi.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.grid.campaigns.boundary.Signing;
import shanzhi.kernel.Refusal;

/** From the word in an address or on a button to the verb of a boundary. */
@ApplicationScoped
public class CampaignActs {

  @Inject Issuing issuing;
  @Inject Signing signing;
  @Inject Fieldwork fieldwork;
  @Inject Hazards hazards;

  /** @throws Refusal campaign.unknown-move (400) */
  public void make(String move, String number, Act act) {
    switch (move) {
      case "issue" -> issuing.issue(number, act);
      case "submit" -> issuing.submit(number, act);
      case "recall" -> issuing.recall(number, act);
      case "close" -> issuing.close(number, act);
      case "cancel" -> issuing.cancel(number, act);
      case "approve" -> signing.approve(number, act);
      case "decline" -> signing.decline(number, act);
      default -> throw Refusal.invalid("campaign.unknown-move", move);
    }
  }

  /** @throws Refusal campaign.unknown-move (400) */
  public void make(String move, long task, Act act, String key) {
    switch (move) {
      case "sign" -> fieldwork.sign(task, key);
      case "feed-back" -> fieldwork.feedBack(task, act, key);
      case "sum-up" -> fieldwork.sumUp(task, act, key);
      case "give-back" -> fieldwork.giveBack(task, act, key);
      default -> throw Refusal.invalid("campaign.unknown-move", move);
    }
  }

  /** @throws Refusal campaign.unknown-move (400) */
  public void make(String move, String number, ActOnHazard act, String key) {
    switch (move) {
      case "order" -> hazards.order(number, act, key);
      case "cancel" -> hazards.cancel(number, act, key);
      case "rectify" -> hazards.rectify(number, act, key);
      case "pass" -> hazards.pass(number, act, key);
      case "fail" -> hazards.fail(number, act, key);
      default -> throw Refusal.invalid("campaign.unknown-move", move);
    }
  }
}
