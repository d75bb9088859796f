package shanzhi.foundation.places.boundary;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shanzhi.kernel.Refusal;

/**
 * Many doors said in one line: 3栋2单元1-18层每层4户, 3栋1-4单元6层每层3户, 5组1-40号, or one door 3栋2单元501.
 *
 * @param units names of the units, one empty name for a building without
 * @param doors the same in each unit, floor by floor
 */
public record DoorPlan(String building, List<String> units, List<String> doors) implements Serializable {

  private static final String BUILDING = "^(.{0,26}?(?:栋|幢|座|号楼|组|号院))";
  private static final Pattern FLOORS = Pattern.compile(BUILDING + "(?:(\\d{1,2})(?:-(\\d{1,2}))?单元)?(?:(\\d{1,2})-)?(\\d{1,2})层[,，、]?每层(\\d{1,2})户$");
  private static final Pattern HOUSES = Pattern.compile(BUILDING + "(?:(\\d{1,2})(?:-(\\d{1,2}))?单元)?(\\d{1,4})-(\\d{1,4})号$");
  private static final Pattern ONE = Pattern.compile(BUILDING + "(?:(\\d{1,2})(?:-(\\d{1,2}))?单元)?(\\d{1,4}[A-Za-z]?号?)室?$");
  private static final int MOST = 4000;

  /** @throws Refusal place.pattern (400) for a line in none of the forms, place.pattern-too-large (400) */
  public static DoorPlan parse(String line) {
    var text = Normalizer.normalize(line == null ? "" : line, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceAll("[–—~～至到]", "-");
    var floors = FLOORS.matcher(text);
    if (floors.matches()) {
      int lowest = floors.group(4) == null ? 1 : number(floors.group(4));
      return plan(line, floors.group(1), units(line, floors.group(2), floors.group(3)), floor(line, lowest, number(floors.group(5)), number(floors.group(6))));
    }
    var houses = HOUSES.matcher(text);
    if (houses.matches()) {
      return plan(line, houses.group(1), units(line, houses.group(2), houses.group(3)),
          range(line, houses.group(4), houses.group(5)).mapToObj(n -> n + "号").toList());
    }
    var one = ONE.matcher(text);
    if (one.matches()) return plan(line, one.group(1), units(line, one.group(2), one.group(3)), List.of(one.group(4)));
    throw Refusal.invalid("place.pattern", shown(line));
  }

  /** How many households it names. */
  public int households() { return units.size() * doors.size(); }

  /** The same as orders, one for each unit. */
  public List<NewDoors> of(long estate, LocalDate from) {
    return units.stream().map(unit -> new NewDoors(estate, building, unit, doors, from)).toList();
  }

  private static DoorPlan plan(String line, String building, List<String> units, List<String> doors) {
    if (doors.isEmpty() || units.isEmpty()) throw Refusal.invalid("place.pattern", shown(line));
    if ((long) units.size() * doors.size() > MOST) throw Refusal.invalid("place.pattern-too-large", units.size() * doors.size(), MOST);
    return new DoorPlan(building, units, List.copyOf(doors));
  }

  private static List<String> units(String line, String first, String last) {
    if (first == null) return List.of("");
    return range(line, first, last == null ? first : last).mapToObj(n -> n + "单元").toList();
  }

  private static List<String> floor(String line, int lowest, int highest, int perFloor) {
    if (lowest < 1 || highest < lowest || perFloor < 1) throw Refusal.invalid("place.pattern", shown(line));
    var doors = new ArrayList<String>();
    for (int f = lowest; f <= highest; f++) for (int d = 1; d <= perFloor; d++) doors.add("%d%02d".formatted(f, d));
    return doors;
  }

  private static IntStream range(String line, String first, String last) {
    if (number(first) < 1 || number(last) < number(first)) throw Refusal.invalid("place.pattern", shown(line));
    return IntStream.rangeClosed(number(first), number(last));
  }

  private static int number(String digits) { return Integer.parseInt(digits); }

  private static String shown(String line) { return line == null ? "" : line.length() > 60 ? line.substring(0, 60) + "…" : line; }
}
