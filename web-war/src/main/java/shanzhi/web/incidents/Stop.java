package shanzhi.web.incidents;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import shanzhi.grid.incidents.boundary.IncidentSheet;

/** A stage on the way of an incident as the page draws it. @param state done, now, ahead, or end for the last one of a closed incident */
public record Stop(int no, String key, String state, Instant at) implements Serializable {

  static List<Stop> of(IncidentSheet sheet) {
    var status = sheet.line().status();
    int now = switch (status) {
      case "REPORTED", "VERIFYING", "SUPPLEMENT", "ACCEPTED" -> 2;
      case "FILED", "RETURNED" -> 3;
      case "DISPATCHED", "HANDLING", "SUSPENDED", "REWORK" -> 4;
      case "FEEDBACK", "CHECKING", "SELF_HANDLED" -> 5;
      case "CLOSED" -> 7;
      default -> 0;
    };
    return List.of(stop(1, "report", now, sheet, "REPORT"), stop(2, "file", now, sheet, "FILE"), stop(3, "dispatch", now, sheet, "DISPATCH"),
        stop(4, "handle", now, sheet, "FINISH"), stop(5, "check", now, sheet, "CLOSE"), stop(6, "close", now, sheet, "CLOSE"));
  }

  private static Stop stop(int no, String key, int now, IncidentSheet sheet, String move) {
    var at = sheet.steps().stream().filter(step -> step.move().equals(move)).map(IncidentSheet.Step::at).findFirst().orElse(null);
    boolean done = now == 0 ? at != null : no < now;
    var state = now == 7 && no == 6 ? "end" : done ? "done" : no == now ? "now" : "ahead";
    return new Stop(no, key, state, done ? at : null);
  }
}
