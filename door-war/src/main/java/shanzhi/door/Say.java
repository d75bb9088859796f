package shanzhi.door;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;

/** Words, money and moments as residents read them. The words of refusals and of the trade are those of the whole suite. */
final class Say {

  private static final ResourceBundle.Control AS_WRITTEN = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final ResourceBundle REFUSALS = ResourceBundle.getBundle("shanzhi.web.refusals", Locale.ROOT, AS_WRITTEN);
  private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shanzhi.web.texts", Locale.ROOT, AS_WRITTEN);
  private static final ResourceBundle OWN = ResourceBundle.getBundle("shanzhi.door.door", Locale.ROOT, AS_WRITTEN);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Say() {}

  static String text(String key, Object... args) { return new MessageFormat(OWN.getString(key), Locale.SIMPLIFIED_CHINESE).format(args); }

  static String word(Enum<?> word) {
    var key = word.getDeclaringClass().getSimpleName() + "." + word.name();
    return TEXTS.containsKey(key) ? TEXTS.getString(key) : word.name();
  }

  static String refusal(Refusal refusal) {
    if (!REFUSALS.containsKey(refusal.key())) return text("trouble.refused");
    return new MessageFormat(REFUSALS.getString(refusal.key()), Locale.SIMPLIFIED_CHINESE).format(refusal.args().stream().map(arg -> arg instanceof Enum<?> word ? word(word) : arg instanceof BigDecimal amount && amount.scale() == 2 ? cents(amount) : arg).toArray());
  }

  /** Why this item, why not mine: the sentence of its verdict, filled with its figures. */
  static String why(shanzhi.projects.votes.boundary.Tally.Line line, String against) {
    var args = new Object[] {line.step(), String.valueOf(line.votes()), money(line.cost()), money(line.amount()), money(line.had()), against, line.missing()};
    var key = "vote.why." + line.verdict();
    return why(key, args) + (line.missing() > 0 && TEXTS.containsKey(key + ".more") ? why(key + ".more", args) : "");
  }

  /** Why a work is not proposed; an objection has words of its own. */
  static String why(String known) { return TEXTS.containsKey("prg.why." + known) ? TEXTS.getString("prg.why." + known) : known; }

  private static String why(String key, Object... args) { return new MessageFormat(TEXTS.getString(key), Locale.SIMPLIFIED_CHINESE).format(args); }

  static String money(BigDecimal amount) { return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** To the cent, as books have it. */
  static String cents(BigDecimal amount) { return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  static String minute(Instant moment) { return MINUTE.format(ChinaTime.local(moment)); }

  /** With its year: what is long over is read too. */
  static String moment(Instant moment) { return DATED.format(ChinaTime.local(moment)); }

  static String day(Instant moment) { return ChinaTime.local(moment).toLocalDate().toString().substring(5); }

  static String joined(List<?> all) { return String.join("、", all.stream().map(String::valueOf).toList()); }
}
