package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.grid.whistles.entity.AnswerState;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** After each move: the called department is told to come, the whistler how it goes on, the county what it has to decide. */
@ApplicationScoped
public class OnWhistleMoved implements Delivery {

  @Inject WhistleDesk desk;
  @Inject WhistleMessages messages;
  @Inject Jobholders jobholders;
  @Inject Offices offices;

  @Override public String topic() { return "whistle.moved"; }

  @Override public void deliver(String key, JsonObject payload) {
    var whistle = desk.find(payload.getString("number"));
    var move = WhistleMove.valueOf(payload.getString("move"));
    var called = desk.answers(whistle);
    var answer = payload.containsKey("answer") ? called.stream().filter(one -> one.id() == payload.getJsonNumber("answer").longValue()).findFirst().orElse(null) : null;
    var office = answer == null ? "" : offices.get(answer.office()).name();
    var word = WhistleWords.of("WhistleMove", move.name());
    var whistler = Set.of(whistle.whistler());
    switch (move) {
      case CALL -> messages.tell(staff(answer), MessageKind.TODO, "whistle.called", whistle, office, word, answer.dueAt(), key);
      case SIGN, CONTACT, ARRIVE, NOTE, FINISH -> messages.tell(whistler, MessageKind.CC, "whistle.answered", whistle, office, word, null, key);
      case OBJECT -> {
        messages.tell(leaders(whistle), MessageKind.TODO, "whistle.objected", whistle, office, word, null, key);
        messages.tell(whistler, MessageKind.CC, "whistle.answered", whistle, office, word, null, key + "w");
      }
      case UPHOLD, OVERRULE -> {
        var both = new TreeSet<>(staff(answer));
        both.addAll(whistler);
        messages.tell(both, MessageKind.CC, "whistle.decided", whistle, office, word, answer.dueAt(), key);
      }
      case DROP, RATE -> messages.tell(staff(answer), MessageKind.CC, "whistle." + (move == WhistleMove.DROP ? "dropped" : "rated"), whistle, office, word, null, key);
      case SOLVE, WITHDRAW -> {
        var all = new TreeSet<String>();
        called.stream().filter(one -> one.state() != AnswerState.EXCUSED).forEach(one -> all.addAll(staff(one)));
        messages.tell(all, MessageKind.CC, "whistle." + (move == WhistleMove.SOLVE ? "solved" : "withdrawn"), whistle, office, word, null, key);
      }
      default -> { }   // raised: each called department has a step of its own
    }
  }

  Set<String> leaders(Whistle whistle) { return jobholders.of(JobRole.LEADER, Territory.of(whistle.ground())); }

  private Set<String> staff(WhistleAnswer answer) { return answer == null ? Set.of() : Set.copyOf(offices.staffOf(answer.office())); }
}
