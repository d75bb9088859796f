package shanzhi.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;

/** What was filled into a form that came back with something wrong in it, so that nobody fills it in twice. */
record Said(Map<String, String[]> fields) {

  static final Said NOTHING = new Said(Map.of());

  static Said in(HttpServletRequest request) { return new Said(request.getParameterMap()); }

  boolean has(String field, Object value) { return Arrays.asList(fields.getOrDefault(field, new String[0])).contains(String.valueOf(value)); }

  /** The first of a field; empty where there is none. */
  String first(String field) {
    var all = fields.get(field);
    return all == null || all.length == 0 ? "" : all[0];
  }

  Html checked(String field, Object value) { return has(field, value) ? new Html(" checked") : Html.NONE; }

  Html selected(String field, Object value) { return has(field, value) ? new Html(" selected") : Html.NONE; }
}
