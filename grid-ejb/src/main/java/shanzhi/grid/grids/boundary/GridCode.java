package shanzhi.grid.grids.boundary;

import java.io.Serializable;
import java.util.regex.Pattern;
import shanzhi.kernel.Refusal;

/**
 * The 19 characters of a grid: {@code community12 + T + ggg + mmm}. Parts that a type does not use are 000; a micro
 * grid carries the ggg of the general grid above it. Numbers run from 001 to 999 and are never given twice.
 *
 * @param number of a general or exclusive grid, and of the general grid above a micro grid; 0 for the main grid
 * @param micro number within the general grid; 0 for all but micro grids
 */
public record GridCode(String community, GridType type, int number, int micro) implements Serializable {

  public static final int LAST = 999;

  private static final Pattern COMMUNITY = Pattern.compile("\\d{9}(?!000)\\d{3}");

  public GridCode {
    if (community == null || !COMMUNITY.matcher(community).matches()) throw bad(String.valueOf(community));
    boolean right = switch (type) {
      case MAIN -> number == 0 && micro == 0;
      case GENERAL, EXCLUSIVE -> counted(number) && micro == 0;
      case MICRO -> counted(number) && counted(micro);
    };
    if (!right) throw bad(write(community, type, number, micro));
  }

  /** @throws Refusal grid.bad-code (400) for anything that is not a grid's code, e.g. a general grid with a micro number */
  public static GridCode parse(String code) {
    if (code == null || !code.matches("\\d{19}")) throw bad(String.valueOf(code));
    for (var type : GridType.values()) {
      if (type.digit() == code.charAt(12)) {
        return new GridCode(code.substring(0, 12), type, Integer.parseInt(code.substring(13, 16)), Integer.parseInt(code.substring(16)));
      }
    }
    throw bad(code);
  }

  public static GridCode main(String community) { return new GridCode(community, GridType.MAIN, 0, 0); }

  public static GridCode general(String community, int number) { return new GridCode(community, GridType.GENERAL, number, 0); }

  public static GridCode exclusive(String community, int number) { return new GridCode(community, GridType.EXCLUSIVE, number, 0); }

  public GridCode micro(int micro) { return new GridCode(community, GridType.MICRO, number, micro); }

  /** The grid above: of a micro grid the general grid, of the others the main grid; null for the main grid. */
  public GridCode parent() {
    return switch (type) {
      case MAIN -> null;
      case MICRO -> general(community, number);
      default -> main(community);
    };
  }

  @Override public String toString() { return write(community, type, number, micro); }

  private static boolean counted(int number) { return number >= 1 && number <= LAST; }

  private static String write(String community, GridType type, int number, int micro) {
    return community + type.digit() + String.format("%03d%03d", number, micro);
  }

  private static Refusal bad(String code) { return Refusal.invalid("grid.bad-code", code); }
}
