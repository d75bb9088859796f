package shanzhi.foundation.sheets.control;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what people type into cells. What could mean two things is refused rather than guessed. */
final class CellValues {

  private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})月?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");
  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Pattern WHOLE = Pattern.compile("\\d+\\.0+");
  private static final Pattern SIGNS_OF_MONEY = Pattern.compile("[,\\s¥]|元(?=[,\\s¥]*$)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern BLANKS_OF_DATES = Pattern.compile("\\s+(?=[年月日])|(?<=[年月])\\s+");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

  /** Day 0 of Excel's count, so chosen that every day from 1900-03-01 is right. */
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  private CellValues() {}

  /** Without the blanks, marks of direction and zero-width signs at both ends that come along when pasting, and without a protecting apostrophe. */
  static String stripped(String raw) {
    if (raw == null) return "";
    var text = (raw.chars().allMatch(CellValues::everyday) ? raw : UNSEEN.matcher(raw).replaceAll("").replace('\u00A0', ' ')).strip();
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r\n＝＋－＠0123456789".indexOf(text.charAt(1)) >= 0 ? text.substring(1).strip() : text;
  }

  /** What most cells hold: nothing unseen is among it, so nothing need be searched. */
  private static boolean everyday(int c) { return c < '\u00A0' || c >= '\u2E80' && c != '\uFEFF'; }

  /** Full-width letters, digits and signs as their plain twins. */
  static String plain(String raw) { return Normalizer.normalize(stripped(raw), Normalizer.Form.NFKC).strip(); }

  static String code(String raw) {
    var text = BLANKS.matcher(plain(raw)).replaceAll("");
    if (SCIENTIFIC.matcher(text).matches()) throw new BadCell("sheet.digits-lost", text);
    return WHOLE.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text.toUpperCase(Locale.ROOT);
  }

  static Integer integer(String raw) {
    try {
      return decimal(raw).stripTrailingZeros().intValueExact();
    } catch (ArithmeticException | BadCell notWhole) {
      throw new BadCell("sheet.not-integer", stripped(raw));
    }
  }

  static BigDecimal decimal(String raw) {
    var text = SIGNS_OF_MONEY.matcher(plain(raw)).replaceAll("");
    if (!NUMBER.matcher(text).matches()) throw new BadCell("sheet.not-number", stripped(raw));
    return new BigDecimal(text);
  }

  static LocalDate date(String raw) {
    var text = BLANKS_OF_DATES.matcher(plain(raw)).replaceAll("");
    try {
      var full = YEAR_MONTH_DAY.matcher(text);
      if (full.matches()) return day(full.group(1), full.group(2), full.group(3));
      var month = YEAR_MONTH.matcher(text);
      if (month.matches()) {
        // typed as a number, 2021.10 is stored as 2021.1
        if (month.group(2).equals(".") && month.group(3).equals("1")) throw new BadCell("sheet.january-or-october", text, text.substring(0, 4));
        return day(month.group(1), month.group(3), "1");
      }
      var serial = SERIAL.matcher(text);
      if (serial.matches()) return EXCEL_ZERO.plusDays(Integer.parseInt(serial.group(1)));
      var compact = COMPACT.matcher(text);
      if (compact.matches()) return day(compact.group(1), compact.group(2), compact.group(3) == null ? "1" : compact.group(3));
    } catch (DateTimeException noSuchDay) {
      throw new BadCell("sheet.not-date", stripped(raw));
    }
    throw new BadCell("sheet.not-date", stripped(raw));
  }

  static String choice(String raw, Map<String, String> choices) {
    var text = plain(raw);
    for (var choice : choices.entrySet()) if (plain(choice.getKey()).equalsIgnoreCase(text) || choice.getValue().equalsIgnoreCase(text)) return choice.getValue();
    throw new BadCell("sheet.not-among", stripped(raw), String.join("、", choices.keySet()));
  }

  private static LocalDate day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < 1900 || y > 2199) throw new DateTimeException("far away");
    return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
  }
}
