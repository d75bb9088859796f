package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The colour kind of a status; the word beside it carries the meaning. */
@Named
@ApplicationScoped
public class StatusWords {

  /** 特急 stands out as what must be done now, 紧急 as a warning. */
  public String priority(String priority) { return priority.equals("EMERGENCY") ? "bad" : "warn"; }

  public String kind(String status) {
    return switch (status) {
      case "REPORTED", "FILED", "SUPPLEMENT", "VERIFYING", "SUSPENDED" -> "warn";
      case "REWORK", "RETURNED" -> "bad";
      case "DISPATCHED", "HANDLING", "ACCEPTED" -> "jade";
      case "FEEDBACK", "CHECKING", "SELF_HANDLED" -> "info";
      case "CLOSED" -> "ok";
      default -> "";
    };
  }
}
