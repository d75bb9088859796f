package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.system.Http;

/** What an accounting system reads of a run that is paid: its files, its lines and who is left out, as decimal strings. */
class PayrollLinesIT {

  private static final String RUNS = "/api/v1/payroll-runs";

  /** A month of the demonstration that was paid and closed long ago; the demonstration may still be making it. */
  private static JsonObject paid() throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      var found = Http.array(Http.as("finance").get(RUNS + "?year=2026")).getValuesAs(JsonObject.class).stream()
          .filter(run -> run.getString("purpose").equals("MONTHLY") && run.getString("state").equals("RECONCILED") && run.getString("area").startsWith("510131")).findFirst();
      if (found.isPresent()) return found.get();
      Thread.sleep(500);
    }
    throw new AssertionError("no month of the demonstration is paid");
  }

  private static JsonObject page(String query) throws InterruptedException {
    var answer = Http.as("auditor").get(RUNS + "/" + paid().getInt("id") + "/payments" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return Http.object(answer);
  }

  private static BigDecimal amount(JsonObject line) { return new BigDecimal(line.getString("amount")); }

  @Test void the_lines_that_were_paid_add_up_to_the_run() throws InterruptedException {
    var run = paid();
    var paid = new java.util.ArrayList<JsonObject>();
    int total;
    do {
      var page = page("?state=PAID&limit=7&offset=" + paid.size());
      total = page.getInt("total");
      var rows = page.getJsonArray("rows").getValuesAs(JsonObject.class);
      assertFalse(rows.isEmpty());
      assertTrue(rows.size() <= 7);
      paid.addAll(rows);
    } while (paid.size() < total);
    assertEquals(new BigDecimal(run.getString("net")), paid.stream().map(PayrollLinesIT::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertEquals(paid.size(), paid.stream().map(line -> line.getString("number")).distinct().count(), "nobody is paid twice");
    for (var line : paid) {
      assertTrue(line.getString("account").contains("*"), line.toString());
      assertTrue(line.getString("amount").matches("\\d+\\.\\d{2}"), line.toString());
      assertTrue(line.getString("day").matches("\\d{4}-\\d{2}-\\d{2}"), line.toString());
    }
    assertEquals(0, page("?state=OPEN").getInt("total"), "a closed run waits for nothing");
  }

  @Test void a_line_that_came_back_stands_with_its_reason() throws InterruptedException {
    for (var line : page("?state=SENT_AGAIN").getJsonArray("rows").getValuesAs(JsonObject.class)) assertFalse(line.getString("why").isBlank(), line.toString());
    assertEquals(0, page("?state=RETURNED").getInt("total"), "a closed run has sent again whatever came back");
  }

  @Test void the_files_say_how_many_lines_and_by_which_hash() throws InterruptedException {
    var run = paid();
    var files = Http.array(Http.as("auditor").get(RUNS + "/" + run.getInt("id") + "/files")).getValuesAs(JsonObject.class);
    assertFalse(files.isEmpty());
    for (var file : files) assertTrue(file.getString("hash").matches("[0-9a-f]{64}"), file.toString());
    assertEquals(page("?limit=1").getInt("total"), files.stream().mapToInt(file -> file.getInt("lines")).sum());
    var fetched = Http.as("finance").get(RUNS + "/files/" + files.get(0).getInt("id"));
    assertEquals(files.get(0).getString("hash"), fetched.headers().firstValue("X-Content-SHA256").orElse(""));
  }

  @Test void who_is_left_out_is_named_with_the_decision() throws InterruptedException {
    var answer = Http.as("auditor").get(RUNS + "/" + paid().getInt("id") + "/excluded");
    assertEquals(200, answer.statusCode(), answer.body());
    for (var one : Http.array(answer).getValuesAs(JsonObject.class)) assertFalse(one.getString("decision").isBlank(), one.toString());
  }

  @ParameterizedTest @ValueSource(strings = {"?state=GONE", "?limit=0", "?limit=501", "?offset=-1", "?limit=x"})
  void what_cannot_be_asked_is_refused_in_words(String query) throws InterruptedException {
    var answer = Http.as("auditor").get(RUNS + "/" + paid().getInt("id") + "/payments" + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(Http.object(answer).getString("detail").matches("(?s).*[\\u4e00-\\u9fff].*"), answer.body());
  }

  @Test void another_county_sees_nothing_of_it() throws InterruptedException {
    for (var path : List.of("/payments", "/files", "/excluded")) assertEquals(404, Http.as("hr-jt").get(RUNS + "/" + paid().getInt("id") + path).statusCode(), path);
  }
}
