package shanzhi.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A piece of ground by its code: an area of 12 digits (statistical division code) or a grid of 19
 * ({@code community12 + type + ggg + mmm}). The code alone says the level.
 */
public record Territory(String code) implements Serializable {

  /** From the whole city down to one micro grid. */
  public enum Level { CITY, COUNTY, TOWN, COMMUNITY, GENERAL_GRID, MICRO_GRID, EXCLUSIVE_GRID }

  private static final Pattern AREA = Pattern.compile("\\d{12}");
  private static final Pattern GRID = Pattern.compile("\\d{12}(0000000|1\\d{3}000|2\\d{6}|3\\d{3}000)");

  public Territory {
    if (code == null || !(AREA.matcher(code).matches() || GRID.matcher(code).matches())) {
      throw Refusal.invalid("territory.bad-code", code == null ? "" : code);
    }
  }

  public static Territory of(String code) { return new Territory(code); }

  public static boolean valid(String code) {
    return code != null && (AREA.matcher(code).matches() || GRID.matcher(code).matches());
  }

  public boolean isGrid() { return code.length() == 19; }

  /** The 12-digit area: itself, or the community the grid lies in. */
  public String area() { return code.substring(0, 12); }

  public Level level() {
    if (isGrid()) {
      return switch (code.charAt(12)) {
        case '0' -> Level.COMMUNITY;
        case '1' -> Level.GENERAL_GRID;
        case '2' -> Level.MICRO_GRID;
        default -> Level.EXCLUSIVE_GRID;
      };
    }
    if (!code.endsWith("000")) return Level.COMMUNITY;
    if (!code.substring(6, 9).equals("000")) return Level.TOWN;
    if (!code.substring(4, 6).equals("00")) return Level.COUNTY;
    return Level.CITY;
  }

  @Override public String toString() { return code; }
}
