package shanzhi.foundation.audit.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.audit.boundary.AuditEntry.Change;

/** Two JSON values side by side, field by field: {@code offices[1].name}. What changed comes first. */
public final class Changes {

  private Changes() {}

  public static List<Change> between(String before, String after) {
    var old = flat(before);
    var young = flat(after);
    var fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(young.keySet());
    return fields.stream().map(field -> new Change(field, old.get(field), young.get(field)))
        .sorted(java.util.Comparator.comparing(change -> !change.different())).toList();
  }

  private static Map<String, String> flat(String json) {
    var fields = new LinkedHashMap<String, String>();
    if (json == null) return fields;
    try (var reader = Json.createReader(new StringReader(json))) {
      put(fields, "", reader.readValue());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String path, JsonValue value) {
    if (value instanceof JsonObject object) {
      object.forEach((key, inner) -> put(fields, path.isEmpty() ? key : path + '.' + key, inner));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) put(fields, path + '[' + i + ']', array.get(i));
    } else if (value instanceof JsonString text) {
      fields.put(path, text.getString());
    } else if (value != JsonValue.NULL) {
      fields.put(path, value.toString());
    }
  }
}
