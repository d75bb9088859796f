package shanzhi.foundation.prints.control;

import jakarta.json.Json;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts as text that depends on nothing but the facts: JSON with sorted keys. */
public final class Facts {

  private Facts() {}

  public static String canonical(Object fact) {
    if (fact == null) return "null";
    if (fact instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
      return sorted.entrySet().stream().map(entry -> text(entry.getKey()) + ':' + canonical(entry.getValue())).collect(Collectors.joining(",", "{", "}"));
    }
    if (fact instanceof Collection<?> many) return many.stream().map(Facts::canonical).collect(Collectors.joining(",", "[", "]"));
    if (fact instanceof Boolean) return fact.toString();
    return text(String.valueOf(fact));
  }

  private static String text(String text) { return Json.createValue(text).toString(); }
}
