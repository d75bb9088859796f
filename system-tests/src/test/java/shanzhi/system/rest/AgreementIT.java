package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.system.Http;

/** Agreement of inspectors, asked from outside. The figures are those that Krippendorff's paper of 2011 publishes. */
class AgreementIT {

  private static final String PATH = "/api/v1/assessment/agreement";
  private static final String PAPER = "[[1,2,3,3,2,1,4,1,2,null,null,null],[1,2,3,3,2,2,4,1,2,5,null,3],[null,3,3,3,2,3,4,2,2,5,1,null],[1,2,3,3,2,4,4,1,2,5,1,null]]";

  @ParameterizedTest @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
  void the_published_example_gives_the_published_alpha(String level, double published) {
    var answer = Http.as("inspector1").post(PATH, "{\"level\":\"" + level + "\",\"ratings\":" + PAPER + "}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(published, Http.object(answer).getJsonNumber("alpha").doubleValue(), 0.0005);
  }

  @Test void what_cannot_be_said_is_null_with_a_reason() {
    var said = Http.object(Http.as("member").post(PATH, "{\"level\":\"INTERVAL\",\"ratings\":[[80,80],[80,80]]}"));
    assertEquals(JsonValue.NULL, said.get("alpha"));
    assertEquals("NO_VARIATION", said.getString("reason"));
  }

  @ParameterizedTest @CsvSource({"INTERVAL", "RATIO", "ORDINAL", "NOMINAL"})
  void figures_as_large_as_numbers_go_have_an_alpha_too(String level) {
    var answer = Http.as("inspector1").post(PATH, "{\"level\":\"" + level + "\",\"ratings\":[[1.6e308,0,1e-300],[1.6e308,0,1e-300]]}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(1, Http.object(answer).getJsonNumber("alpha").doubleValue(), 1e-12);
  }

  @ParameterizedTest @ValueSource(strings = {"{\"level\":\"INTERVAL\",\"ratings\":[[1e400],[2]]}", "{\"level\":\"INTERVAL\",\"ratings\":[[NaN],[2]]}", "{\"level\":\"RATIO\",\"ratings\":[[1,true],[2,3]]}", "{}",
      "[]", "null", "", "{", "{\"level\":\"MEDIAN\",\"ratings\":[[1],[2]]}", "{\"level\":\"RATIO\",\"ratings\":[[1]]}",
      "{\"level\":\"RATIO\",\"ratings\":[[-1],[2]]}", "{\"level\":\"INTERVAL\",\"ratings\":[[1,2],[1]]}", "{\"level\":\"INTERVAL\",\"ratings\":[[1],[\"2\"]]}",
      "{\"level\":\"NOMINAL\",\"ratings\":[[[1]],[2]]}", "{\"level\":\"NOMINAL\",\"ratings\":[null,[2]]}", "{\"level\":\"NOMINAL\",\"ratings\":\"1\"}", "{\"level\":\"NOMINAL\",\"ratings\":[[],[]]}"})
  void what_makes_no_sense_is_refused_in_words(String body) {
    var answer = Http.as("organiser").post(PATH, body);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(Http.object(answer).getString("detail").matches("(?s).*[\\u4e00-\\u9fff].*"), answer.body());
  }

  @Test void nobody_unknown_may_ask() { assertEquals(401, Http.nobody().post(PATH, "{}", "X-Requested-With", "XMLHttpRequest").statusCode()); }
}
