package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.rest.Reports.INCIDENTS;
import static shanzhi.system.rest.Reports.act;
import static shanzhi.system.rest.Reports.crackedHouse;
import static shanzhi.system.rest.Reports.reported;
import static shanzhi.system.rest.Reports.sheet;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;

class IncidentsIT {

  @Test void the_same_key_reports_once_and_other_content_is_refused() {
    var key = UUID.randomUUID().toString();
    var report = crackedHouse().build().toString();
    var first = Http.as("member").post(INCIDENTS, report, "Idempotency-Key", key);
    var again = Http.as("member").post(INCIDENTS, report, "Idempotency-Key", key);
    assertEquals(201, first.statusCode(), first.body());
    assertEquals(Http.object(first).getString("number"), Http.object(again).getString("number"));
    var other = Http.as("member").post(INCIDENTS, crackedHouse().add("description", "另一件事").build().toString(), "Idempotency-Key", key);
    assertProblem(422, other);
  }

  @Test void another_county_finds_nothing_there() {
    var number = reported();
    assertProblem(404, Http.as("dispatcher-jt").get(INCIDENTS + "/" + number));
    assertProblem(404, act("dispatcher-jt", number, "accept", 1));
    assertTrue(!Http.as("dispatcher-jt").get(INCIDENTS + "?text=" + number).body().contains(number));
  }

  @Test void without_the_job_the_door_is_shut() {
    var number = reported();
    assertProblem(403, act("member", number, "accept", 1));
    assertProblem(403, act("office", number, "dispatch", 1));
    assertProblem(403, Http.as("hr").get(INCIDENTS + "/" + number));
    assertProblem(403, Http.as("leader").post(INCIDENTS, crackedHouse().build().toString()));
  }

  /** A print is told by its address alone; clients that send everything as JSON get their paper, too. */
  @Test void a_print_is_a_print_whatever_is_said_of_types() {
    var number = reported();
    var path = INCIDENTS + "/" + number + "/print";
    for (var body : new String[] {"", "{}"}) {
      var answer = Http.as("dispatcher").post(path, body);
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
    }
  }

  @Test void an_impossible_move_names_the_possible_ones_in_chinese() {
    var number = reported();
    var refused = assertProblem(409, act("dispatcher", number, "dispatch", sheet(number).getInt("version")));
    assertTrue(refused.contains("受理") && refused.contains("派遣") && !refused.contains("ACCEPT"), refused);
  }

  @Test void an_old_page_loses_against_a_newer_version() {
    var number = reported();
    int read = sheet(number).getInt("version");
    assertEquals(200, act("dispatcher", number, "accept", read).statusCode());
    assertProblem(409, act("dispatcher", number, "file", read));
    assertEquals("ACCEPTED", sheet(number).getJsonObject("line").getString("status"));
  }

  @Test void a_move_whose_answer_was_lost_is_asked_again_with_its_key_and_made_once() {
    var number = reported();
    var key = UUID.randomUUID().toString();
    int read = sheet(number).getInt("version");
    var body = Json.createObjectBuilder().add("version", read).add("opinion", "情况属实").build().toString();
    var path = INCIDENTS + "/" + number + "/accept";
    assertEquals(204, Http.as("dispatcher").post(path, body, "Idempotency-Key", key, "Prefer", "return=minimal").statusCode());
    assertEquals(200, Http.as("dispatcher").post(path, body, "Idempotency-Key", key).statusCode());
    assertEquals(read + 1, sheet(number).getInt("version"));
    assertProblem(422, Http.as("dispatcher").post(path, body.replace("情况", "事情"), "Idempotency-Key", key));
    assertProblem(409, Http.as("dispatcher").post(path, body, "Idempotency-Key", key + "x"));
  }

  @Test void a_refused_move_may_come_again_with_its_key_and_rights_count_as_ever() {
    var number = reported();
    var key = UUID.randomUUID().toString();
    var body = Json.createObjectBuilder().add("version", sheet(number).getInt("version")).build().toString();
    assertProblem(400, Http.as("dispatcher").post(INCIDENTS + "/" + number + "/reject", body, "Idempotency-Key", key));
    assertProblem(403, Http.as("member").post(INCIDENTS + "/" + number + "/accept", body, "Idempotency-Key", key));
    assertEquals(200, Http.as("dispatcher").post(INCIDENTS + "/" + number + "/accept", body, "Idempotency-Key", key).statusCode());
  }

  @Test void an_unknown_move_is_bad_input() {
    assertProblem(400, act("dispatcher", reported(), "fly", 1));
  }

  @Test void a_report_from_outside_the_own_area_is_not_found() {
    refused(404, crackedHouse().add("ground", "510121001001"));
    refused(404, crackedHouse().add("ground", "999999999999"));
  }

  @Test void a_report_that_cannot_be_is_bad_input() {
    refused(400, crackedHouse().add("seenAt", Clock.systemUTC().instant().plus(Duration.ofHours(2)).toString()));
    refused(400, crackedHouse().add("description", "带空\u0000字符"));
    refused(400, crackedHouse().add("description", " "));
    refused(400, crackedHouse().add("description", "长".repeat(1001)));
    refused(400, crackedHouse().add("type", "8888"));
    refused(400, crackedHouse().add("ground", "五一"));
    refused(400, crackedHouse().add("lon", 12).add("lat", 30));
    refused(400, crackedHouse().add("priority", "SOON"));
  }

  @Test void what_is_no_json_of_ours_is_bad_input() {
    for (var body : new String[] {"", "null", "[]", "{", "\"x\"", "{\"photos\":\"x\"}", "{\"seenAt\":\"gestern\"}", "{\"lon\":{}}"}) {
      assertProblem(400, Http.as("member").post(INCIDENTS, body));
    }
  }

  private static void refused(int status, JsonObjectBuilder report) {
    assertProblem(status, Http.as("member").post(INCIDENTS, report.build().toString()));
  }

  /** The message, which is Chinese and never the server's own. */
  private static String assertProblem(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""), answer.body());
    var detail = Http.object(answer).getString("detail");
    assertTrue(detail.matches("(?s).*[\\u4e00-\\u9fff].*") && !detail.contains("Exception"), detail);
    return detail;
  }
}
