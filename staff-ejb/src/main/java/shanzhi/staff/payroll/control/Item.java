package shanzhi.staff.payroll.control;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.SlipLine;

/** An amount of a month by its name; money that an earlier month comes to is compared by these. */
record Item(LineKind kind, BigDecimal amount) {

  /** What a slip says of its own month: differences to earlier months, taxes and the rest are not of it. */
  static Map<String, Item> of(Iterable<SlipLine> lines, String month) {
    var items = new LinkedHashMap<String, Item>();
    for (var line : lines) {
      if (counts(line.kind()) && Reckoner.forMonth(line, month).equals(month)) items.put(line.code(), new Item(line.kind(), line.amount()));
    }
    return items;
  }

  /** Of the arrays of a slip: {@code codes}, {@code kinds}, {@code amounts}, and in {@code own} the places of what is of its own month. */
  static Map<String, Item> of(Sql.Row row) throws SQLException {
    var codes = (String[]) row.result().getArray("codes").getArray();
    var kinds = (String[]) row.result().getArray("kinds").getArray();
    var amounts = (BigDecimal[]) row.result().getArray("amounts").getArray();
    var items = new LinkedHashMap<String, Item>();
    for (var place : (Integer[]) row.result().getArray("own").getArray()) {
      var kind = LineKind.valueOf(kinds[place - 1]);
      if (counts(kind)) items.put(codes[place - 1], new Item(kind, amounts[place - 1]));
    }
    return items;
  }

  private static boolean counts(LineKind kind) {
    return switch (kind) { case EARNING, EXEMPT, DEDUCTION, HELD, BONUS, CONTRIBUTION, EMPLOYER, DIFFERENCE -> true; default -> false; };
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
