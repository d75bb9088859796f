package shanzhi.system.rest;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shanzhi.system.DemoPeople;
import shanzhi.system.Http;

/** Who gets in where. The resources are read from the suite's own description, so that a new one is tried without being named here. */
class DoorIT {

  private static final Map<String, String> PLACES = Map.of("/grids/{code}", Reports.GRID, "/areas/{code}", "510131001006", "/imports/{key}", "estates");
  private static final Map<String, String> NAMES = Map.of("{username}", "member", "{key}", "none");
  /** What a resource cannot be asked without. */
  private static final Map<String, String> QUERIES = Map.ofEntries(
      entry("/api/v1/calendar/deadline", "?from=2026-09-30T15:30&limit=4&unit=WORK_HOUR"),
      entry("/api/v1/offices", "?subcategory=0201&area=510131001006"),
      entry("/api/v1/grids", "?area=510131001006"),
      entry("/api/v1/grids/figures", "?area=510131001006"),
      entry("/api/v1/catalogue/holds", "?type=0201&priority=ORDINARY&county=510131000000"),
      entry("/api/v1/whistles/figures", "?from=2026-01-01&to=2026-12-31"),
      entry("/api/v1/places/estates", "?community=510131001006"),
      entry("/api/v1/places/households", "?community=510131001006&text=%E9%A3%9E%E9%BE%99"),
      entry("/api/v1/projects/figures", "?area=510131000000&year=2026"),
      entry("/api/v1/resolutions/items", "?area=510131000000"),
      entry("/api/v1/funds/purses", "?area=510131001006"), entry("/api/v1/funds/balances", "?area=510131001006"), entry("/api/v1/funds/statements", "?area=510131001006"),
      entry("/api/v1/workers", "?area=510131000000"), entry("/api/v1/workers/staffing", "?area=510131000000"));
  private static final List<String> GETS = new ArrayList<>();

  @BeforeAll static void read() {
    var number = Reports.reported();
    var described = Http.object(Http.nobody().get("/openapi?format=JSON", "Accept", "application/json")).getJsonObject("paths");
    for (var path : described.keySet()) {
      if (described.getJsonObject(path).getOrDefault("get", JsonValue.NULL) != JsonValue.NULL) GETS.add(filled(path, number));
    }
  }

  private static String filled(String path, String number) {
    var filled = path.replace("{number}", number);
    for (var place : PLACES.entrySet()) {
      var name = place.getKey().replaceFirst(".*\\{", "{");
      if (filled.contains(place.getKey())) filled = filled.replace(name, place.getValue());
    }
    for (var name : NAMES.entrySet()) filled = filled.replace(name.getKey(), name.getValue());
    filled = filled.replaceAll("\\{\\w+}", "1");
    var full = filled.startsWith("/api/") ? filled : "/api/v1" + filled;
    return full + QUERIES.getOrDefault(full, "");
  }

  static Stream<String> people() { return DemoPeople.byJob().values().stream(); }

  @ParameterizedTest @MethodSource("people") void every_resource_answers_refuses_or_hides_but_never_breaks(String user) {
    assertTrue(GETS.size() >= 20, () -> "described: " + GETS);
    var wrong = new ArrayList<String>();
    for (var path : GETS) {
      var answer = Http.as(user).get(path);
      if (!List.of(200, 204, 403, 404).contains(answer.statusCode())) wrong.add(answer.statusCode() + " " + path + " " + answer.body());
    }
    assertEquals(List.of(), wrong);
  }

  @Test void without_a_token_every_resource_is_shut() {
    for (var path : GETS) {
      int status = Http.nobody().get(path, "X-Requested-With", "XMLHttpRequest").statusCode();
      assertEquals(401, status, path);
    }
    assertEquals(401, Http.nobody().get("/api/v1/incidents", "Authorization", "Bearer not.a.token").statusCode());
  }

  @Test void an_unknown_address_is_a_problem_in_json() {
    var answer = Http.as("member").get("/api/v1/no-such-thing");
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    assertEquals(404, Http.object(answer).getInt("status"));
  }

  @Test void the_description_is_public() {
    var answer = Http.nobody().get("/openapi");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("/incidents"), answer.body());
  }
}
