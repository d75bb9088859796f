package shanzhi.foundation.places.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a typed address may be meant: which part names estate, street and building, which part the door. The first
 * reading that finds something is taken.
 *
 * @param place for the index; @param door unit and door, door or unit; empty for all doors
 */
public record AddressQuery(String place, String door) {

  private static final Pattern NOISE = Pattern.compile("[^0-9A-Za-z\\u4e00-\\u9fff]");
  /** 2单元501, 501室, and behind a 组 the house 12号. */
  private static final Pattern DOOR = Pattern.compile("^(.+?)((?:\\d+单元)?\\d{3,4})(?:室|号)?$");
  private static final Pattern UNIT = Pattern.compile("^(.+?)(\\d+单元)$");
  private static final Pattern HOUSE = Pattern.compile("^(.+?组)(\\d+号?)$");

  public static List<AddressQuery> readings(String typed) {
    var text = NOISE.matcher(typed).replaceAll("");
    if (text.isEmpty()) return List.of();
    var readings = new ArrayList<AddressQuery>();
    readings.add(new AddressQuery(text, ""));
    var door = DOOR.matcher(text);
    if (door.matches()) readings.add(new AddressQuery(door.group(1), door.group(2)));
    var house = HOUSE.matcher(text);
    if (house.matches()) readings.add(new AddressQuery(house.group(1), house.group(2).endsWith("号") ? house.group(2) : house.group(2) + "号"));
    var unit = UNIT.matcher(text);
    if (unit.matches()) readings.add(new AddressQuery(unit.group(1), unit.group(2)));
    return readings;
  }

  /** For {@code like}, after the index has said perhaps. */
  public String contains() { return "%" + place + "%"; }
}
