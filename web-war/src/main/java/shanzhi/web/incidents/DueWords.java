package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;
import shanzhi.web.frame.Texts;

/** Says how much time is left: 剩 1 时 40 分, 剩 3 工作日, 超时 35 分, 按期. State and words, never colour alone. */
@Named
@ApplicationScoped
public class DueWords {

  /** The class of the mark: ok, warn, bad, hold. */
  public String mark(IncidentLine line) {
    return switch (line.dueState()) {
      case "OVERDUE", "LATE" -> "bad";
      case "SOON" -> "warn";
      case "NONE" -> "hold";
      default -> "ok";
    };
  }

  public String say(IncidentLine line) {
    var texts = ResourceBundle.getBundle("shanzhi.web.texts", locale());
    return switch (line.dueState()) {
      case "IN_TIME" -> texts.getString(line.status().equals("CLOSED") ? "due.in-time" : "due.ended");
      case "LATE" -> texts.getString("due.late");
      case "NONE" -> texts.getString("due.none");
      default -> Texts.get(line.left().overdue() ? "due.over" : "due.left", locale(), span(line.left(), texts));
    };
  }

  public static String span(DueTime time, ResourceBundle texts) {
    if (time.days() > 0) {
      var days = time.days() + " " + texts.getString((time.natural() ? "due.day" : "due.working-day") + (time.days() == 1 ? "" : "s"));
      return time.hours() == 0 || time.days() > 1 ? days : days + " " + time.hours() + " " + texts.getString("due.hours");
    }
    var hours = time.hours() == 0 ? "" : time.hours() + " " + texts.getString("due.hours") + " ";
    return hours + (time.hours() == 0 || time.minutes() > 0 ? time.minutes() + " " + texts.getString("due.minutes") : "").strip();
  }

  private static Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
  }
}
