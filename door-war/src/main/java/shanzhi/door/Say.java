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
  private static final Tongue CHINESE = new Tongue(Locale.ROOT, Locale.SIMPLIFIED_CHINESE);
  private static final Tongue ENGLISH = new Tongue(Locale.ENGLISH, Locale.ENGLISH);
  /** Of the page that is being written. */
  private static final ThreadLocal<Tongue> SPOKEN = ThreadLocal.withInitial(() -> CHINESE);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** The words of one language: the door's own, and those it shares with the suite. */
  private record Tongue(ResourceBundle own, ResourceBundle texts, ResourceBundle refusals, Locale locale) {
    Tongue(Locale bundles, Locale locale) { this(bundle("shanzhi.door.door", bundles), bundle("shanzhi.web.texts", bundles), bundle("shanzhi.web.refusals", bundles), locale); }
    private static ResourceBundle bundle(String name, Locale locale) { return ResourceBundle.getBundle(name, locale, AS_WRITTEN); }
    String filled(String pattern, Object... args) { return new MessageFormat(pattern, locale).format(args); }
  }

  private Say() {}

  /** In which language the page of this request is written; {@link #quiet} afterwards. */
  static void speak(boolean english) { SPOKEN.set(english ? ENGLISH : CHINESE); }

  static void quiet() { SPOKEN.remove(); }

  static String text(String key, Object... args) { return SPOKEN.get().filled(SPOKEN.get().own().getString(key), args); }

  static String word(Enum<?> word) {
    var key = word.getDeclaringClass().getSimpleName() + "." + word.name();
    var texts = SPOKEN.get().texts();
    return texts.containsKey(key) ? texts.getString(key) : word.name();
  }

  static String refusal(Refusal refusal) {
    var refusals = SPOKEN.get().refusals();
    if (!refusals.containsKey(refusal.key())) return text("trouble.refused");
    return SPOKEN.get().filled(refusals.getString(refusal.key()), refusal.args().stream().map(arg -> arg instanceof Enum<?> word ? word(word) : arg instanceof BigDecimal amount && amount.scale() == 2 ? cents(amount) : arg).toArray());
  }

  /** Why this item, why not mine: the sentence of its verdict, filled with its figures. */
  static String why(shanzhi.projects.votes.boundary.Tally.Line line, String against) {
    var args = new Object[] {line.step(), String.valueOf(line.votes()), money(line.cost()), money(line.amount()), money(line.had()), against, line.missing()};
    var key = "vote.why." + line.verdict();
    return why(key, args) + (line.missing() > 0 && SPOKEN.get().texts().containsKey(key + ".more") ? why(key + ".more", args) : "");
  }

  /** Why a work is not proposed; an objection has words of its own. */
  static String why(String known) { return SPOKEN.get().texts().containsKey("prg.why." + known) ? SPOKEN.get().texts().getString("prg.why." + known) : known; }

  private static String why(String key, Object... args) { return SPOKEN.get().filled(SPOKEN.get().texts().getString(key), args); }

  static String money(BigDecimal amount) { return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** To the cent, as books have it. */
  static String cents(BigDecimal amount) { return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  static String minute(Instant moment) { return MINUTE.format(ChinaTime.local(moment)); }

  /** With its year: what is long over is read too. */
  static String moment(Instant moment) { return DATED.format(ChinaTime.local(moment)); }

  static String day(Instant moment) { return ChinaTime.local(moment).toLocalDate().toString().substring(5); }

  static String joined(List<?> all) { return String.join(SPOKEN.get().texts().getString("mark.list"), all.stream().map(String::valueOf).toList()); }
}
