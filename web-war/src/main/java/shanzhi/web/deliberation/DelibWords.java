package shanzhi.web.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.deliberation.boundary.StepLine;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** Names, sums and colours for the pages of deliberation; the word beside a colour carries the meaning. */
@Named
@ApplicationScoped
public class DelibWords {

  private static final int SHOWN = 20;

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  /** 飞龙社区 */
  public String area(String code) { return code == null ? "" : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  public String money(BigDecimal amount) { return amount == null ? "—" : format("#,##0.00", amount); }

  /** 55,602.67 ㎡ */
  public String square(BigDecimal square) { return square == null ? "" : format("#,##0.00", square) + " ㎡"; }

  /** 521 人, for owners with their area. */
  public String counted(Integer heads, BigDecimal square) {
    if (heads == null) return "—";
    return heads + " " + word("delib.heads.unit") + (square == null ? "" : " · " + square(square));
  }

  private static String format(String pattern, BigDecimal amount) { return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** Communities where the caller may edit and whose name holds the text. */
  public List<String> communities(String text) {
    var wanted = text == null ? "" : text.strip();
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.DELIBERATION_EDIT).grounds();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && (node.name().contains(wanted) || node.code().startsWith(wanted)))
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code()))))
        .sorted(Comparator.comparing(AreaNode::code)).limit(SHOWN).map(AreaNode::code).toList();
  }

  /** The one community where the caller may edit; null where there are several. */
  public String home() {
    var mine = communities("");
    return mine.size() == 1 ? mine.get(0) : null;
  }

  /** The colour of a state. */
  public String kind(Enum<?> state) {
    if (state == null) return "";
    return switch (state.name()) {
      case "OPEN", "CALLED", "PASSED" -> "warn";
      case "BLOCKED", "STOPPED", "FROZEN", "SET_ASIDE" -> "bad";
      case "IN_COURSE", "RUNNING", "PUBLIC", "HELD", "CLAIMED" -> "jade";
      case "TAKEN_UP", "DEMAND", "RESOLVED" -> "info";
      case "EFFECTIVE", "DONE", "CONFIRMED" -> "ok";
      default -> "";
    };
  }

  /** Steps of a thing for the timeline, newest first. @param thing Demand, Proposal, Meeting, Resolution or Publicity */
  public List<Deed> deeds(String thing, List<StepLine> steps) {
    return steps.stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), word(thing + "Move." + step.move()),
        step.actorName() == null ? step.actor() : step.actorName(), step.opinion(), List.of("BLOCK", "STOP", "SET_ASIDE", "OBJECT", "UPHOLD", "CANCEL").contains(step.move()))).toList();
  }

  /** 11-20 */
  public String day(Instant at) { return at == null ? "—" : shanzhi.kernel.ChinaTime.local(at).toLocalDate().toString().substring(5); }

  public boolean past(LocalDate day) { return day != null && day.isBefore(times.getToday()); }

  /** Back to the sheet of a thing, drawn anew as a whole, with what was said. */
  static String again(String page, String number) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return "/app/deliberation/" + page + "?faces-redirect=true&number=" + number;
  }

  static String word(String key, Object... args) { return Texts.get(key, locale(), args); }

  static Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
  }
}
