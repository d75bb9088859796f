package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.Sql;

/** Whoever answered an open call is told that he is expected, or thanked; the whistler learns of everybody who comes or does not come after all. */
@ApplicationScoped
public class OnCallAnswered implements Delivery {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject OpenCallDesk desk;
  @Inject Messages messages;

  @Override public String topic() { return "call.answered"; }

  @Override public void deliver(String key, JsonObject payload) {
    var call = desk.find(payload.getString("call"));
    var by = Sql.on(database).one("select answered_by from grid.open_call_answer where id = ?", row -> row.text("answered_by"), payload.getJsonNumber("answer").longValue()).orElseThrow();
    switch (payload.getString("state")) {
      case "ACCEPTED" -> {
        tell(by, "call.accepted", "/app/whistles/calls", call, key);
        tell(call.whistler(), "call.answered", "/app/whistles/sheet?number=" + call.whistleNumber(), call, key + "w");
      }
      case "THANKED" -> tell(by, "call.thanked", "/app/whistles/calls", call, key);
      case "UNDONE" -> tell(by, "call.undone", "/app/whistles/calls", call, key);
      default -> tell(call.whistler(), "call.taken-back", "/app/whistles/sheet?number=" + call.whistleNumber(), call, key);
    }
  }

  private void tell(String person, String template, String link, OpenCallDesk.Call call, String event) {
    messages.send(new MessageOrder(Set.of(person), MessageKind.CC, template, Map.of("number", call.number(), "title", call.title()), link, "whistle", call.whistleNumber(),
        OpenCallDesk.ground(call), event));
  }
}
