package shanzhi.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import shanzhi.grid.routing.boundary.RoutingLine;
import shanzhi.grid.routing.boundary.RuleLine;
import shanzhi.grid.routing.boundary.Suggestion;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.organisations.AreaWords;

/** Rules and suggestions in words. */
@Named
@RequestScoped
public class RoutingWords {

  @Inject AreaWords areas;
  @Inject Times times;

  /** 规则 3：暴露垃圾 → 鹤山街道环卫所 */
  public String reason(Suggestion way) {
    return way == null ? "" : say("routing.reason", way.position(), way.title() == null ? say("routing.anything") : way.title(), way.officeName());
  }

  public String title(RuleLine line) { return line.title() == null ? say("routing.anything") : line.title(); }

  /** When a rule fits, in one line. */
  public String conditions(RuleLine line) {
    var rule = line.rule();
    var parts = new ArrayList<String>();
    if (rule.getType() != null) parts.add(rule.getType() + (line.typeName() == null ? "" : " " + line.typeName()));
    if (rule.getGround() != null) parts.add(areas.title(rule.getGround()));
    if (rule.getPriority() != null) parts.add(say("Priority." + rule.getPriority()));
    if (!rule.getTimes().equals("ANY")) parts.add(say("routing.times." + rule.getTimes()));
    if (rule.getWeekdays() != null) parts.add(rule.getWeekdays().chars().mapToObj(day -> say("routing.weekday." + (char) day)).collect(Collectors.joining("")));
    if (rule.getFromTime() != null) parts.add(rule.getFromTime() + "–" + rule.getToTime());
    return parts.isEmpty() ? say("routing.always") : String.join(" · ", parts);
  }

  public String target(RuleLine line) { return line.rule().getOfficeWord() == null ? line.target() : say("routing.of-town", line.target()); }

  public String standing(RoutingLine line) { return line.standing(times.getToday()); }

  public String kind(RoutingLine line) {
    return switch (standing(line)) {
      case "LIVE" -> "ok";
      case "SUBMITTED" -> "warn";
      case "AHEAD" -> "info";
      case "DRAFT" -> "jade";
      default -> "";
    };
  }

  private static String say(String key, Object... args) { return Texts.get(key, locale(), args); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
