package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.system.Http;

/** Counting from outside: any open file of ballots, by whoever is signed in. */
class TalliesIT {

  private static final String FILE = """
      META
      key;value
      description;社区微更新
      budget;100000.50
      vote_type;approval
      PROJECTS
      project_id;cost;name
      灯;60000.25;路灯
      椅;50000;长椅
      坛;40000.25;花坛
      VOTES
      voter_id;vote
      1;灯,椅
      2;灯,坛
      3;椅,坛
      4;
      5;灯
      """;

  private static HttpResponse<String> tally(String query, String file) { return Http.as("member").postText("/api/v1/votes/tally" + query, file); }

  private static String votes(JsonObject answer) {
    return answer.getJsonArray("projects").stream().map(one -> one.asJsonObject().getString("project") + one.asJsonObject().getInt("votes")).collect(Collectors.joining(" "));
  }

  @Test void greedy_answers_projects_by_votes_and_winners_as_they_were_taken() {
    var answer = tally("?rule=GREEDY", FILE);
    assertEquals(200, answer.statusCode(), answer.body());
    var body = Http.object(answer);
    assertEquals("灯3 坛2 椅2", votes(body));
    assertEquals(List.of("灯", "坛"), body.getJsonArray("winners").stream().map(one -> ((jakarta.json.JsonString) one).getString()).toList());
    assertEquals(java.util.Set.of("projects", "winners"), body.keySet());
  }

  @Test void windows_lines_a_mark_of_byte_order_and_quotes_change_nothing() {
    var windows = "\uFEFF" + FILE.replace("1;灯,椅", "1;\"灯,椅\"").replace("\n", "\r\n");
    assertEquals(tally("?rule=GREEDY", FILE).body(), tally("", windows).body());
  }

  @Test void other_rules_are_asked_for_by_name_and_an_unknown_one_names_them() {
    var shares = Http.object(tally("?rule=EQUAL_SHARES&explain=true&completion=NONE", FILE));
    assertTrue(shares.getJsonArray("items").stream().allMatch(one -> !one.asJsonObject().getString("verdict").isEmpty()), shares::toString);
    var unknown = tally("?rule=DICE", FILE);
    assertEquals(400, unknown.statusCode());
    assertTrue(unknown.body().contains("EQUAL_SHARES, GREEDY"), unknown.body());
    assertEquals(400, tally("?rule=EQUAL_SHARES&utility=LUCK", FILE).statusCode());
    assertEquals(400, tally("?floor=-1", FILE).statusCode());
    assertEquals(400, tally("?least=x", FILE).statusCode());
    assertEquals(List.of("椅", "坛"), Http.object(tally("?exclusive=" + Http.encode("灯,坛") + "&exclusive=" + Http.encode("灯,椅") + "&floor=2", FILE.replace("5;灯", "5;椅").replace("2;灯,坛", "2;坛"))).getJsonArray("winners").stream()
        .map(one -> ((jakarta.json.JsonString) one).getString()).toList());
  }

  @ParameterizedTest @CsvSource(delimiter = '|', value = {"2;灯,坛|2;灯,井|14", "坛;40000.25|灯;40000.25|10", "5;灯|1;灯|17", "budget;100000.50|purse;1|11", "椅;50000|椅;五万|9", "椅;50000;长椅|椅;50000|9", "vote_type;approval|vote_type;dice|5",
      "3;椅,坛|3;椅,椅|15", "PROJECTS|PROJECT|6"})
  void a_bad_line_is_named(String good, String bad, int line) {
    var answer = tally("?rule=GREEDY", FILE.replace(good, bad));
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    assertTrue(Http.object(answer).getString("detail").contains("第 " + line + " 行"), answer.body());
  }

  @Test void nobody_counts_without_signing_on_and_only_text_is_counted() {
    assertEquals(401, Http.nobody().postText("/api/v1/votes/tally", FILE, "X-Requested-With", "XMLHttpRequest").statusCode());
    assertEquals(415, Http.as("member").post("/api/v1/votes/tally", "{}").statusCode());
    assertEquals(400, tally("", "").statusCode());
    assertEquals(400, tally("", FILE.replace("花坛", "花\u0000坛")).statusCode());
  }
}
