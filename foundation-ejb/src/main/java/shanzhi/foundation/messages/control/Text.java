package shanzhi.foundation.messages.control;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shanzhi.kernel.Refusal;

/** A title and a body with {placeholders}. */
public record Text(String title, String body) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final int LONGEST_TITLE = 120;

  /** What may leave the house: figures, times and public words, nothing about a person. */
  private static final Set<String> HARMLESS = Set.of("number", "due", "left", "count", "category", "area", "stage", "date", "amount", "limit");
  private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx]|\\d{15})(?!\\d)|先生|女士");

  /** Fills in; a placeholder without value becomes a dash. */
  public Text filled(Map<String, String> args) {
    var title = fill(this.title, args);
    return new Text(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title, fill(body, args));
  }

  /** @throws Refusal message.personal-data when this may not go over a public network */
  public Text fitForPhones(Map<String, String> args) {
    var asked = PLACE.matcher(body).results().map(place -> place.group(1)).collect(Collectors.toSet());
    for (var name : asked) {
      if (!HARMLESS.contains(name)) throw Refusal.invalid("message.personal-data", name);
      if (!name.equals("number") && PERSONAL.matcher(args.getOrDefault(name, "")).find()) throw Refusal.invalid("message.personal-data", name);
    }
    if (PERSONAL.matcher(body).find()) throw Refusal.invalid("message.personal-data", "text");
    return this;
  }

  private static String fill(String text, Map<String, String> args) {
    return PLACE.matcher(text).replaceAll(place -> java.util.regex.Matcher.quoteReplacement(args.getOrDefault(place.group(1), "—")));
  }
}
