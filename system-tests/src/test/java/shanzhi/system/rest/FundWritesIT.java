package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;
import shanzhi.system.RunningSuite;

/** Votes, meetings, livelihood projects and registers as scripts write them: done within one's ground, hidden outside, forbidden without the right. */
class FundWritesIT {

  private static final String FEILONG = "510131001006";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static LocalDate today() { return LocalDate.now(Clock.system(CHINA)); }

  private static String fresh(String word) { return word + Long.toString(System.nanoTime(), 36); }

  private static JsonObject done(HttpResponse<String> answer) {
    assertTrue(answer.statusCode() / 100 == 2, () -> answer.statusCode() + " " + answer.body());
    return Http.object(answer);
  }

  private static void refused(int status, String key, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer::body);
    assertEquals(key, Http.object(answer).getString("title"));
  }

  private static String vote() {
    var now = LocalDateTime.now(Clock.system(CHINA)).withNano(0);
    return Json.createObjectBuilder().add("community", FEILONG).add("title", fresh("接口试投 ")).add("budget", 100000).add("most", 2).add("rule", "GREEDY").add("opens", now.plusDays(1).toString()).add("closes", now.plusDays(8).toString())
        .add("resultUntil", today().plusDays(30).toString()).add("items", Json.createArrayBuilder().add(item("路灯", 60000)).add(item("长椅", 50000)).add(item("花坛", 30000))).build().toString();
  }

  private static JsonObjectBuilder item(String title, int cost) { return Json.createObjectBuilder().add("title", title).add("cost", cost); }

  private static String paper(int no, Integer... items) { return Json.createObjectBuilder().add("no", no).add("valid", true).add("choices", choices(items)).build().toString(); }

  private static JsonObjectBuilder choices(Integer... items) {
    var all = Json.createArrayBuilder();
    for (var one : items) all.add(one);
    return Json.createObjectBuilder().add("items", all);
  }

  @Test void a_vote_on_paper_is_drawn_up_announced_read_twice_and_counted() throws SQLException {
    var clerk = Http.as("clerk");
    refused(404, "area.out-of-reach", Http.as("clerk-jt").post("/api/v1/votes", vote()));
    assertEquals(403, Http.as("leader").post("/api/v1/votes", vote()).statusCode());
    var number = done(clerk.post("/api/v1/votes", vote())).getString("number");
    var path = "/api/v1/votes/" + number;
    int version = done(clerk.get(path)).getJsonObject("line").getInt("version");
    done(clerk.put(path + "?version=" + version, vote()));
    refused(409, "changed-by-someone-else", clerk.put(path + "?version=" + version, vote()));
    refused(404, "vote.unknown", Http.as("clerk-jt").post(path + "/announce", "{\"version\":-1}"));
    done(clerk.post(path + "/announce", "{\"version\":-1}"));
    refused(409, "vote.still-open", clerk.post(path + "/count", "{\"version\":-1}"));
    shift(number, "-1 hour", "1 hour");
    refused(400, "pass.wrong-code", Http.as("member").post(path + "/ballots", Json.createObjectBuilder().add("code", "2222-2222-2222").add("form", "form-of-a-script-1").add("choices", choices(1)).build().toString()));
    var households = numbers("select h.id from foundation.household h join foundation.building b on b.id = h.building where b.community = '" + FEILONG + "' and h.valid_to is null order by h.id limit 3");
    for (var household : households) done(clerk.post(path + "/papers/received", "{\"household\":" + household + "}"));
    refused(409, "pass.used", clerk.post(path + "/papers/received", "{\"household\":" + households.get(0) + "}"));
    assertEquals(1, done(clerk.post(path + "/papers", paper(1, 2))).getInt("reading"));
    refused(409, "vote.own-reading", clerk.post(path + "/papers", paper(1, 2)));
    assertEquals(2, done(Http.as("supervisor").post(path + "/papers", paper(1, 2))).getInt("reading"));
    done(clerk.post(path + "/papers", paper(2, 2, 3)));
    done(Http.as("supervisor").post(path + "/papers", paper(2, 3)));
    done(clerk.post(path + "/papers", paper(3, 1)));
    done(Http.as("supervisor").post(path + "/papers", paper(3, 1)));
    shift(number, "-2 hour", "-1 hour");
    refused(409, "vote.papers-open", clerk.post(path + "/count", "{\"version\":-1}"));
    assertEquals(403, clerk.post(path + "/papers/decisions", "{\"paper\":" + paper(2, 2, 3) + ",\"reason\":\"两处打勾\"}").statusCode());
    refused(409, "vote.own-difference", Http.as("supervisor").post(path + "/papers/decisions", "{\"paper\":" + paper(2, 2, 3) + ",\"reason\":\"两处打勾\"}"));
    var decided = Http.as("town").post(path + "/papers/decisions", "{\"paper\":" + paper(2, 2, 3) + ",\"reason\":\"两处打勾\"}");
    assertEquals(200, decided.statusCode(), decided::body);
    assertEquals(List.of("SAME", "DECIDED", "SAME"), Http.array(clerk.get(path + "/papers")).getValuesAs(JsonObject.class).stream().map(one -> one.getString("state")).toList());
    done(clerk.post(path + "/count", "{\"version\":-1}"));
    // two for the bench, one each for the lamps and the flowers; the flowers cost less and come first, then nothing else fits into 100,000
    var ballots = clerk.get(path + "/ballots").body();
    var tally = Http.object(Http.as("member").postText("/api/v1/votes/tally?rule=GREEDY", ballots));
    assertEquals(Set.of("2", "3"), tally.getJsonArray("winners").getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).collect(Collectors.toSet()));
    refused(409, "vote.not-running", clerk.post(path + "/withdraw", "{\"version\":-1,\"words\":\"晚了\"}"));
  }

  @Test void a_meeting_is_called_recorded_with_its_quorum_and_confirmed() throws SQLException {
    var clerk = Http.as("clerk");
    long body = numbers("select b.id from projects.body b where b.community = '" + FEILONG + "' and b.kind = 'RESIDENTS_COUNCIL' and b.counting = 'MEMBERS' and b.valid_to is null and b.heads is null order by b.id limit 1").get(0);
    var members = numbers("select min(id) from projects.body_member where body = " + body + " and valid_to is null group by code order by 1");
    int heads = members.size();
    int quorum = (heads * 2 + 2) / 3;
    var held = today().minusDays(1).atTime(14, 30);
    var call = Json.createObjectBuilder().add("body", body).add("title", fresh("接口试会 ")).add("heldAt", held.toString()).add("place", "社区议事厅").add("noticeOn", today().minusDays(12).toString())
        .add("topics", Json.createArrayBuilder().add("小区停车公约")).build().toString();
    refused(404, "body.unknown", Http.as("clerk-jt").post("/api/v1/meetings", call));
    assertEquals(403, Http.as("leader").post("/api/v1/meetings", call).statusCode());
    var number = done(clerk.post("/api/v1/meetings", call)).getString("number");
    var path = "/api/v1/meetings/" + number;
    int version = done(clerk.get(path)).getJsonObject("line").getInt("version");
    refused(409, "meeting.no-quorum", clerk.put(path + "/record", record(version, members.subList(0, quorum - 1), quorum - 1)));
    refused(404, "meeting.unknown", Http.as("clerk-jt").put(path + "/record", record(version, members, heads)));
    var recorded = done(clerk.put(path + "/record", record(version, members.subList(0, quorum), quorum)));
    refused(409, "changed-by-someone-else", clerk.post(path + "/confirm", "{\"version\":" + version + "}"));
    var confirmed = done(clerk.post(path + "/confirm", "{\"version\":" + recorded.getJsonObject("line").getInt("version") + "}"));
    assertFalse(confirmed.containsKey("resolution"), "a topic sets no money aside");
    assertEquals("CONFIRMED", done(clerk.get(path)).getJsonObject("line").getString("status"));
    int now = done(clerk.get(path)).getJsonObject("line").getInt("version");
    assertEquals(409, clerk.post(path + "/cancel", "{\"version\":" + now + ",\"words\":\"晚了\"}").statusCode());
  }

  private static String record(int version, List<Long> members, int votes) {
    JsonArrayBuilder came = Json.createArrayBuilder();
    members.forEach(came::add);
    return Json.createObjectBuilder().add("version", version).add("chair", "主任").add("recorder", "书记员").add("minutes", "讨论小区停车公约，逐项表决。").add("members", came)
        .add("items", Json.createArrayBuilder().add(Json.createObjectBuilder().add("no", 1).add("votesFor", votes).add("votesAgainst", 0).add("abstained", 0))).build().toString();
  }

  @Test void a_livelihood_project_is_planned_and_reported_on() {
    var clerk = Http.as("clerk");
    var number = fresh("MS-");
    var plan = Json.createObjectBuilder().add("number", number).add("area", FEILONG).add("category", "接口试报").add("title", "口袋公园").add("office", "飞龙社区").add("year", today().getYear()).add("total", 900000).add("planned", 400000)
        .add("startsOn", today().minusDays(20).toString()).add("endsOn", today().plusDays(200).toString());
    var body = plan.build().toString();
    refused(404, "area.out-of-reach", Http.as("clerk-jt").put("/api/v1/livelihood", body));
    assertEquals(403, Http.as("leader").put("/api/v1/livelihood", body).statusCode());
    refused(400, "livelihood.money", clerk.put("/api/v1/livelihood", body.replace("400000", "900001")));
    done(clerk.put("/api/v1/livelihood", body));
    var report = "{\"until\":\"" + today() + "\",\"done\":120000.50,\"words\":\"土建完成\"}";
    refused(404, "livelihood.unknown", Http.as("clerk-jt").post("/api/v1/livelihood/" + number + "/reports", report));
    done(clerk.post("/api/v1/livelihood/" + number + "/reports", report));
    refused(409, "livelihood.reported", clerk.post("/api/v1/livelihood/" + number + "/reports", report));
    var line = done(clerk.get("/api/v1/livelihood?text=" + number)).getJsonArray("rows").getJsonObject(0);
    assertEquals("120000.50", line.getJsonNumber("done").toString());
    assertTrue(Http.array(clerk.get("/api/v1/livelihood/board?area=" + FEILONG)).getValuesAs(JsonObject.class).stream().anyMatch(one -> one.getString("category").equals("接口试报")));
    assertEquals(0, done(Http.as("clerk-jt").get("/api/v1/livelihood?text=" + number)).getJsonArray("rows").size());
  }

  @Test void a_route_is_entered_and_set_out() throws SQLException {
    var clerk = Http.as("clerk");
    var kind = Http.array(clerk.get("/api/v1/registers/kinds?register=TOUR")).getJsonObject(0).getString("code");
    var state = text("select code from projects.register_state where register = 'TOUR' order by code limit 1");
    var number = fresh("YX-");
    var body = Json.createObjectBuilder().add("register", "TOUR").add("number", number).add("area", FEILONG).add("kind", kind).add("state", state).add("title", "飞龙慢行").add("day", today().toString()).build().toString();
    refused(404, "area.out-of-reach", Http.as("clerk-jt").put("/api/v1/registers", body));
    assertEquals(403, Http.as("leader").put("/api/v1/registers", body).statusCode());
    refused(400, "register.unknown-kind", clerk.put("/api/v1/registers", body.replace("\"" + kind + "\"", "\"NONE\"")));
    done(clerk.put("/api/v1/registers", body));
    var route = "{\"stops\":[{\"community\":\"" + FEILONG + "\",\"name\":\"河滨步道\"}],\"events\":[{\"day\":\"" + today() + "\",\"name\":\"茶会\"}]}";
    refused(404, "register.unknown", Http.as("clerk-jt").put("/api/v1/registers/" + number + "/route", route));
    refused(409, "register.stop-elsewhere", clerk.put("/api/v1/registers/" + number + "/route", route.replace(FEILONG, "510131001007")));
    assertEquals("河滨步道", done(clerk.put("/api/v1/registers/" + number + "/route", route)).getJsonArray("stops").getJsonObject(0).getString("name"));
    assertEquals(1, done(clerk.get("/api/v1/registers/" + number + "/route")).getJsonArray("events").size());
  }

  private static void shift(String number, String opens, String closes) throws SQLException {
    try (var connection = RunningSuite.get().database(); var statement = connection.prepareStatement("update projects.vote set opens = now() + ?::interval, closes = now() + ?::interval where number = ?")) {
      statement.setString(1, opens);
      statement.setString(2, closes);
      statement.setString(3, number);
      assertEquals(1, statement.executeUpdate());
    }
  }

  private static String text(String query) throws SQLException {
    try (var connection = RunningSuite.get().database(); var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
      assertTrue(row.next(), query);
      return row.getString(1);
    }
  }

  private static List<Long> numbers(String query) throws SQLException {
    try (var connection = RunningSuite.get().database(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      var all = new ArrayList<Long>();
      while (rows.next()) all.add(rows.getLong(1));
      assertFalse(all.isEmpty(), query);
      return all;
    }
  }
}
