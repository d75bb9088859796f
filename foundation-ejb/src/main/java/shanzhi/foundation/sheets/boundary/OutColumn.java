package shanzhi.foundation.sheets.boundary;

/** A column to be written. {@code width} in characters. */
public record OutColumn(String title, int width, Kind kind) {

  /** TEXT takes anything by its string, NUMBER a Number, DATE a LocalDate, TIME an Instant (written in China's time). */
  public enum Kind { TEXT, NUMBER, DATE, TIME }

  public static OutColumn text(String title, int width) { return new OutColumn(title, width, Kind.TEXT); }

  public static OutColumn number(String title, int width) { return new OutColumn(title, width, Kind.NUMBER); }

  public static OutColumn date(String title) { return new OutColumn(title, 12, Kind.DATE); }

  public static OutColumn time(String title) { return new OutColumn(title, 18, Kind.TIME); }
}
