package shanzhi.foundation.sheets.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Territory.Level;

/**
 * A column that an import understands. Made by one of the makers and refined:
 * {@code InColumn.text("name", "名称").needed().also("区划名称").like("飞龙社区")}.
 *
 * @param title as in the template
 * @param aliases other titles under which it is found
 * @param choices Chinese label to value, in order; empty unless {@code kind} is CHOICE
 * @param level level of the place; null for any. Only for AREA
 * @param right right by which the caller's ground limits the places; only for AREA
 * @param example value of the example row
 * @param note a sentence for the notes sheet
 */
public record InColumn(String key, String title, Kind kind, boolean required, List<String> aliases, Map<String, String> choices, Level level, String right,
    String example, String note) implements Serializable {

  /** How its cells are read: String, Integer, BigDecimal, LocalDate, String without blanks, value of a label, code of a place. */
  public enum Kind { TEXT, INTEGER, DECIMAL, DATE, CODE, CHOICE, AREA }

  public static InColumn text(String key, String title) { return of(key, title, Kind.TEXT); }

  public static InColumn integer(String key, String title) { return of(key, title, Kind.INTEGER); }

  public static InColumn decimal(String key, String title) { return of(key, title, Kind.DECIMAL); }

  public static InColumn date(String key, String title) { return of(key, title, Kind.DATE); }

  /** Identifiers: id card, credit code, area or grid code, phone. */
  public static InColumn code(String key, String title) { return of(key, title, Kind.CODE); }

  /** @param labelsAndValues 男, MALE, 女, FEMALE … */
  public static InColumn choice(String key, String title, String... labelsAndValues) {
    var choices = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < labelsAndValues.length; i += 2) choices.put(labelsAndValues[i], labelsAndValues[i + 1]);
    return new InColumn(key, title, Kind.CHOICE, false, List.of(), choices, null, null, "", "");
  }

  /** A place by name or code within the caller's ground for a right. */
  public static InColumn area(String key, String title, Level level, String right) {
    return new InColumn(key, title, Kind.AREA, false, List.of(), Map.of(), level, right, "", "");
  }

  public InColumn needed() { return new InColumn(key, title, kind, true, aliases, choices, level, right, example, note); }

  public InColumn also(String... more) {
    var all = new ArrayList<>(aliases);
    all.addAll(Arrays.asList(more));
    return new InColumn(key, title, kind, required, List.copyOf(all), choices, level, right, example, note);
  }

  public InColumn like(String sample) { return new InColumn(key, title, kind, required, aliases, choices, level, right, sample, note); }

  public InColumn noted(String sentence) { return new InColumn(key, title, kind, required, aliases, choices, level, right, example, sentence); }

  private static InColumn of(String key, String title, Kind kind) {
    return new InColumn(key, title, kind, false, List.of(), Map.of(), null, null, "", "");
  }
}
