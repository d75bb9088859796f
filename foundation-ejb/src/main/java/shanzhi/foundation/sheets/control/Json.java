package shanzhi.foundation.sheets.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.Complaint;

/** How lists, maps and complaints lie in the staging tables. */
public final class Json {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final Type MAP = new HashMap<String, String>() {}.getClass().getGenericSuperclass();

  private Json() {}

  public static String of(Object value) { return JSON.toJson(value); }

  public static List<String> list(String json) { return new ArrayList<>(Arrays.asList(JSON.fromJson(json, String[].class))); }

  public static Map<String, String> map(String json) {
    Map<String, String> map = JSON.fromJson(json, MAP);
    return new LinkedHashMap<>(map);
  }

  /** A complaint lies as [column, key, args…]. */
  public static String complaints(List<Complaint> complaints) {
    return of(complaints.stream().map(complaint -> {
      var words = new ArrayList<String>(Arrays.asList(complaint.column(), complaint.key()));
      words.addAll(complaint.args());
      return words;
    }).toList());
  }

  public static List<Complaint> complaints(String json) {
    if (json == null) return List.of();
    return Arrays.stream(JSON.fromJson(json, String[][].class))
        .map(words -> new Complaint(words[0], words[1], List.of(Arrays.copyOfRange(words, 2, words.length)))).toList();
  }
}
