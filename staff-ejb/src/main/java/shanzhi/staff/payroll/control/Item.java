package shanzhi.staff.payroll.control;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.SlipLine;

/** An amount of a month by its name; money that an earlier month comes to is compared by these. */
record Item(LineKind kind, BigDecimal amount) {

  /** What a slip says of its own month: differences to earlier months, taxes and the rest are not of it. */
  static Map<String, Item> of(Iterable<SlipLine> lines, String month) {
    var items = new LinkedHashMap<String, Item>();
    for (var line : lines) {
      boolean counts = switch (line.kind()) { case EARNING, EXEMPT, DEDUCTION, HELD, BONUS, CONTRIBUTION, EMPLOYER, DIFFERENCE -> true; default -> false; };
      if (counts && Reckoner.forMonth(line, month).equals(month)) items.put(line.code(), new Item(line.kind(), line.amount()));
    }
    return items;
  }

  static JsonObject json(Map<String, Item> items) {
    var out = JsonText.object();
    new TreeMap<>(items).forEach((code, item) -> out.add(code, JsonText.object().add("kind", item.kind().name()).add("amount", item.amount().toPlainString())));
    return out.build();
  }

  static Map<String, Item> of(JsonObject json) {
    var items = new LinkedHashMap<String, Item>();
    json.forEach((code, value) -> items.put(code, new Item(LineKind.valueOf(value.asJsonObject().getString("kind")), new BigDecimal(value.asJsonObject().getString("amount")))));
    return items;
  }
}
