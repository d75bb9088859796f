package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.system.Http;

/** Trials from outside: amounts as decimal strings, figures recomputed by hand, faults named by field. */
class PayTrialsIT {

  private static final String PAY = "/api/v1/pay/";

  private static String month(String income, String contributions, String additional) {
    return "{\"income\":\"" + income + "\",\"contributions\":\"" + contributions + "\",\"additional\":\"" + additional + "\"}";
  }

  private static String withholding(String first, String option, List<String> months) {
    return "{\"first\":\"" + first + "\",\"option\":\"" + option + "\",\"months\":[" + String.join(",", months) + "]}";
  }

  private static JsonObject answer(String user, String path, String body) {
    var answer = Http.as(user).post(PAY + path, body);
    assertEquals(200, answer.statusCode(), answer.body());
    return Http.object(answer);
  }

  private static String withheld(JsonObject answer) {
    return answer.getJsonArray("months").stream().map(one -> one.asJsonObject().getString("withheld")).collect(Collectors.joining(" "));
  }

  @Test void who_comes_in_july_is_withheld_from_july_on() {
    var answer = answer("hr", "withholding", withholding("2024-07", "NONE", Collections.nCopies(6, month("15000.00", "2000.00", "0.00"))));
    assertEquals("240.00 240.00 240.00 240.00 520.00 800.00", withheld(answer));
    assertEquals("2280.00", answer.getString("total"));
    assertEquals("2024-12", answer.getJsonArray("months").getJsonObject(5).getString("month"));
  }

  @Test void each_option_deducts_in_its_own_way() {
    var months = Collections.nCopies(6, month("15000.00", "2000.00", "0.00"));
    assertEquals("0.00 0.00 0.00 60.00 240.00 240.00", withheld(answer("finance", "withholding", withholding("2024-07", "YEAR_TO_DATE", months))));
    assertEquals("0.00 0.00 0.00 0.00 150.00 390.00", withheld(answer("auditor", "withholding", withholding("2024-07", "FLAT_60000", months))));
  }

  @Test void a_list_over_the_year_begins_anew_in_january() {
    var answer = answer("hr", "withholding", withholding("2024-12", "NONE", Collections.nCopies(2, month("45000", "0", "0.0"))));
    assertEquals("1480.00 1480.00", withheld(answer));
    assertEquals("2025-01", answer.getJsonArray("months").getJsonObject(1).getString("month"));
  }

  @ParameterizedTest(name = "{0}: {1}") @CsvSource({"36000.00, 1080.00, false", "36001.00, 3390.10, true", "38566.66, 3646.67, true", "38566.67, 3646.67, false", "144000, 14190.00, false", "144001.00, 27390.20, true", "0, 0.00, false"})
  void a_bonus_by_itself_warns_of_the_cliff(String bonus, String tax, boolean warned) {
    var answer = answer("hr", "bonus-tax", "{\"bonus\":\"" + bonus + "\"}");
    assertEquals(tax, answer.getString("separate"));
    assertEquals(warned, answer.containsKey("warning") && answer.getString("warning").matches("(?s).*[\\u4e00-\\u9fff].*"), answer.toString());
  }

  @Test void a_trial_gives_the_slip_and_where_each_line_comes_from() {
    var facts = Json.createObjectBuilder().add("岗位", "工作人员").add("服务年限", "5").add("学历", "学士").add("证书", "助理");
    var slip = answer("hr", "trial", Json.createObjectBuilder().add("area", "510131000000").add("policy", "SAN-GANG-18").add("month", "2024-06").add("facts", facts).build().toString());
    assertEquals("4224.84", slip.getString("standard"));
    assertEquals("692.39", slip.getString("employee"));
    assertEquals("1311.74", slip.getString("employer"));
    assertEquals("2687.48", slip.getString("net"));
    assertEquals("贰仟陆佰捌拾柒元肆角捌分", slip.getString("words"));
    var line = slip.getJsonArray("lines").stream().map(one -> one.asJsonObject()).filter(one -> one.getString("code").equals("薪酬标准")).findFirst().orElseThrow();
    for (var key : List.of("result", "amount", "formula", "worked", "rule", "version")) assertFalse(line.getString(key).isEmpty(), key);
    assertEquals("基数", line.getJsonArray("inputs").getJsonObject(0).getString("name"));
  }

  @ParameterizedTest @ValueSource(strings = {"-1", "1.234", "1e3", "", "一百", "1,000", "NaN", " 1", "99999999999"})
  void a_bad_amount_is_named(String amount) {
    var answer = Http.as("hr").post(PAY + "bonus-tax", Json.createObjectBuilder().add("bonus", amount).build().toString());
    assertNamed(answer, "bonus");
    assertNamed(Http.as("hr").post(PAY + "withholding", withholding("2024-07", "NONE", List.of(month("1", "0", "0"), month(amount, "0", "0")))), "months[1].income");
  }

  @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "first | {\"first\":\"2024-13\",\"option\":\"NONE\",\"months\":[{\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\"}]}",
      "first | {\"option\":\"NONE\",\"months\":[{\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\"}]}",
      "option | {\"first\":\"2024-07\",\"option\":\"HALF\",\"months\":[{\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\"}]}",
      "months | {\"first\":\"2024-07\",\"option\":\"NONE\",\"months\":[]}",
      "months | {\"first\":\"2024-07\",\"option\":\"NONE\"}",
      "months[0].income | {\"first\":\"2024-07\",\"option\":\"NONE\",\"months\":[{\"contributions\":\"0\",\"additional\":\"0\"}]}",
      "months[0].contributions | {\"first\":\"2024-07\",\"option\":\"NONE\",\"months\":[{\"income\":\"1\",\"contributions\":\"-0.01\",\"additional\":\"0\"}]}"})
  void what_is_wrong_with_a_withholding_is_named(String field, String body) { assertNamed(Http.as("hr").post(PAY + "withholding", body), field); }

  private static void assertNamed(java.net.http.HttpResponse<String> answer, String field) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    var said = Http.object(answer);
    assertTrue(said.getJsonArray("fields").stream().anyMatch(one -> one.asJsonObject().getString("field").equals(field)), answer.body());
    assertTrue(said.getString("detail").matches("(?s).*[\\u4e00-\\u9fff].*"), answer.body());
  }

  @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "before.months | {\"months\":12,\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\",\"withheld\":\"0\"}",
      "before.income | {\"months\":5,\"contributions\":\"0\",\"additional\":\"0\",\"withheld\":\"0\"}",
      "before.withheld | {\"months\":5,\"income\":\"1\",\"contributions\":\"0\",\"additional\":\"0\",\"withheld\":\"-1\"}"})
  void what_is_wrong_with_the_months_before_is_named_by_its_way(String field, String before) {
    assertNamed(Http.as("hr").post(PAY + "trial", body("trial").replaceFirst("}$", ",\"before\":" + before + "}")), field);
  }

  @Test void an_entry_that_is_nothing_is_named_by_its_place() {
    assertNamed(Http.as("hr").post(PAY + "withholding", withholding("2024-07", "NONE", List.of(month("1", "0", "0"), "null"))), "months[1]");
  }

  @ParameterizedTest @ValueSource(strings = {"\"maybe\"", "1", "\"\"", "{}"})
  void what_is_neither_yes_nor_no_is_not_taken_for_a_no(String word) {
    var answer = Http.as("hr").post(PAY + "trial", body("trial").replaceFirst("}$", ",\"insured\":" + word + "}"));
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @Test void yes_and_no_are_read_as_they_are_said() {
    for (var said : List.of("null", "true")) assertFalse(trial(said).getString("employee").equals("0.00"), said);
    assertEquals("0.00", trial("false,\"fund\":false").getString("employee"));
  }

  private static JsonObject trial(String insured) { return answer("hr", "trial", body("trial").replaceFirst("}$", ",\"insured\":" + insured + "}")); }

  @Test void who_reads_english_is_told_the_form_in_english() {
    var answer = Http.as("hr").post(PAY + "bonus-tax", "{\"bonus\":\"x\"}", "Accept-Language", "en");
    assertTrue(Http.object(answer).getString("detail").contains("at most two decimal places"), answer.body());
    assertTrue(Http.object(Http.as("hr").post(PAY + "withholding", withholding("2024-07", "HALF", List.of(month("1", "0", "0"))), "Accept-Language", "en")).getString("detail").contains("FLAT_60000"));
  }

  @Test void months_before_the_law_are_refused_in_words() {
    var answer = Http.as("hr").post(PAY + "withholding", withholding("2018-12", "NONE", List.of(month("1", "0", "0"))));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(Http.object(answer).getString("detail").contains("2019"), answer.body());
  }

  @ParameterizedTest @ValueSource(strings = {"trial", "withholding", "bonus-tax"})
  void only_those_who_may_try(String path) {
    for (var user : List.of("member", "dispatcher", "sysadmin")) assertEquals(403, Http.as(user).post(PAY + path, body(path)).statusCode(), user);
    assertEquals(401, Http.nobody().post(PAY + path, body(path), "X-Requested-With", "XMLHttpRequest").statusCode());
    assertEquals(200, Http.as("hr").post(PAY + path, body(path)).statusCode());
  }

  @Test void a_county_tries_its_own_policies_only() { assertEquals(404, Http.as("hr-jt").post(PAY + "trial", body("trial")).statusCode()); }

  private static String body(String path) {
    return switch (path) {
      case "trial" -> "{\"area\":\"510131000000\",\"policy\":\"SAN-GANG-18\",\"month\":\"2024-06\",\"facts\":{\"岗位\":\"正职\"}}";
      case "withholding" -> withholding("2024-07", "NONE", List.of(month("1", "0", "0")));
      default -> "{\"bonus\":\"1\"}";
    };
  }
}
