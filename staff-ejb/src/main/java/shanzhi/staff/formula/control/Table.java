package shanzhi.staff.formula.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of one or two keys. Of a stepped one the single key is a number, and the row with the largest key not above it holds;
 * otherwise keys must meet exactly. Keys are numbers when all of a column are, and so are values.
 */
public final class Table {

  /** @param second null where there is one key */
  public record Row(String first, String second, String value) {}

  private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?%?";

  private final String code;
  private final boolean stepped;
  private final Type[] keyTypes;
  private final Type valueType;
  private final Map<String, Object> exact = new HashMap<>();
  private final TreeMap<BigDecimal, Object> steps = new TreeMap<>();

  /** @throws shanzhi.kernel.Refusal formula.table-* (400) when rows are missing, double, or of a stepped table not numbers */
  public Table(String code, boolean stepped, List<Row> rows) {
    this.code = code;
    this.stepped = stepped;
    if (rows.isEmpty()) throw Faults.at(code, 0, "table-empty");
    boolean two = rows.get(0).second() != null;
    keyTypes = two ? new Type[] {kind(rows.stream().map(Row::first).toList()), kind(rows.stream().map(Row::second).toList())}
        : new Type[] {kind(rows.stream().map(Row::first).toList())};
    valueType = kind(rows.stream().map(Row::value).toList());
    if (stepped && (two || keyTypes[0] != Type.NUMBER)) throw Faults.at(code, 0, "table-steps");
    for (var row : rows) {
      var value = valueType == Type.NUMBER ? number(row.value()) : row.value();
      var there = stepped ? steps.put(number(row.first()), value) : exact.put(two ? key(row.first(), 0) + '\n' + key(row.second(), 1) : key(row.first(), 0), value);
      if (there != null) throw Faults.at(code, 0, "table-double", two ? row.first() + "、" + row.second() : row.first());
    }
  }

  private static Type kind(List<String> texts) { return texts.stream().allMatch(text -> text.matches(NUMBER)) ? Type.NUMBER : Type.TEXT; }

  static BigDecimal number(String text) { return text.endsWith("%") ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2) : new BigDecimal(text); }

  private String key(String text, int place) { return keyTypes[place] == Type.NUMBER ? key(number(text)) : text; }

  private static String key(Object value) { return value instanceof BigDecimal number ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString() : String.valueOf(value); }

  public String code() { return code; }

  int keys() { return keyTypes.length; }

  Type keyType(int place) { return keyTypes[place]; }

  Type valueType() { return valueType; }

  /** Null when no row holds. */
  Object find(List<Object> keys) {
    if (stepped) {
      var entry = steps.floorEntry((BigDecimal) keys.get(0));
      return entry == null ? null : entry.getValue();
    }
    return exact.get(keys.size() == 2 ? key(keys.get(0)) + '\n' + key(keys.get(1)) : key(keys.get(0)));
  }
}
