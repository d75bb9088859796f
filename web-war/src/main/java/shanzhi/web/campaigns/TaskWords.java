package shanzhi.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.ResourceBundle;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;
import shanzhi.web.frame.Texts;
import shanzhi.web.incidents.DueWords;

/** Deadlines, rates and minutes in words; state and words, never colour alone. */
@Named
@ApplicationScoped
public class TaskWords {

  /** The class of the mark: ok, warn, bad, hold. */
  public String mark(String dueState) {
    return switch (dueState) {
      case "OVERDUE", "LATE" -> "bad";
      case "SOON" -> "warn";
      case "NONE" -> "hold";
      default -> "ok";
    };
  }

  public String due(String dueState, DueTime left) {
    var texts = texts();
    return switch (dueState) {
      case "IN_TIME" -> texts.getString("task.in-time");
      case "LATE" -> texts.getString("due.late");
      case "NONE" -> "";
      default -> left == null ? "" : Texts.get(left.overdue() ? "due.over" : "due.left", locale(), DueWords.span(left, texts));
    };
  }

  /** 93.4%, or — where nothing was issued. */
  public String percent(BigDecimal rate) { return rate == null ? "—" : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"; }

  /** 3 时 20 分 */
  public String span(BigDecimal minutes) {
    var texts = texts();
    if (minutes.compareTo(BigDecimal.TEN) < 0) return minutes.stripTrailingZeros().toPlainString() + " " + texts.getString("due.minutes");
    long whole = minutes.setScale(0, RoundingMode.HALF_UP).longValue();
    if (whole < 60) return whole + " " + texts.getString("due.minutes");
    return whole / 60 + " " + texts.getString("due.hours") + (whole % 60 == 0 ? "" : " " + whole % 60 + " " + texts.getString("due.minutes"));
  }

  /** The colour kind of a status; the word beside it carries the meaning. */
  public String kind(String status) {
    return switch (status) {
      case "ISSUED", "AWAITING", "FOUND" -> "warn";
      case "RETURNED", "AGAIN" -> "bad";
      case "SIGNED", "ACTIVE", "ORDERED" -> "jade";
      case "APPROVED", "RECTIFIED" -> "info";
      case "DONE", "CLOSED" -> "ok";
      default -> "";
    };
  }

  /** An answer as people read it. */
  public String answer(String given) {
    if (given == null || given.isBlank()) return "—";
    return switch (given) {
      case "YES" -> texts().getString("task.yes");
      case "NO" -> texts().getString("task.no");
      default -> given.replace("|", texts().getString("mark.list"));
    };
  }

  public String list(java.util.List<String> words) { return String.join(texts().getString("mark.list"), words); }

  static ResourceBundle texts() { return ResourceBundle.getBundle("shanzhi.web.texts", locale()); }

  private static Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
  }
}
