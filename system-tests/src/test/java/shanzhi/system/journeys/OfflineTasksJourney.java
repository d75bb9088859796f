package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.OfflineJourney.act;
import static shanzhi.system.journeys.OfflineJourney.cut;
import static shanzhi.system.journeys.OfflineJourney.filled;
import static shanzhi.system.journeys.OfflineJourney.queued;
import static shanzhi.system.journeys.OfflineJourney.shot;
import static shanzhi.system.journeys.OfflineJourney.signsInWhenAsked;
import static shanzhi.system.journeys.OfflineJourney.tag;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shanzhi.system.Http;
import shanzhi.system.RunningSuite;

/** The campaign's checklist in the cellar: what is known is on the phone, what is done there arrives once and in order. */
class OfflineTasksJourney {

  @TempDir Path phone;

  @Test void a_task_and_a_hazard_done_without_a_network_arrive_once_and_in_order() {
    var words = "离线任务 " + UUID.randomUUID();
    var number = issued(words);
    var hazard = "楼道堆放杂物 " + UUID.randomUUID();
    try (var member = Person.onOwnPhone("member", phone)) {
      var page = member.page();
      stocked(member, words);
      cut(member, true);
      page.evaluate("() => { location.hash = 'tasks'; }");
      page.locator(".sz-list a").filter(new Locator.FilterOptions().setHasText(words)).first().click();
      // what the suite holds already is on the phone too
      page.getByText("平台已有，不用填").waitFor();
      member.shoot("offline-task");
      page.locator(".sz-m-act a").click();
      page.locator(".sz-m-pick label").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^是$"))).click();
      page.locator("input[type=file]").setInputFiles(shot());
      page.locator(".m-cover").waitFor();
      page.locator(".sz-m-act button").click();
      page.getByText("填写：待上传").waitFor();
      act(member, "反馈").click();
      page.getByText("反馈：待上传").waitFor();
      member.shoot("offline-task-queued");
      page.getByText("登记隐患").click();
      page.locator("textarea").fill(hazard);
      page.locator("input[maxlength='200']").fill("3 栋 2 单元");
      page.locator("input[type=file]").setInputFiles(shot());
      page.locator(".m-cover").waitFor();
      act(member, "登记").click();
      queued(member);
    }
    assertEquals("ISSUED", receipt(number).getString("status"));
    try (var member = Person.onOwnPhone("member", phone)) {
      var page = member.page();
      cut(member, true);
      page.navigate(RunningSuite.get().url() + "/m/#outbox");
      page.locator(".m-out li").nth(2).waitFor();
      member.shoot("offline-task-outbox");
      cut(member, false);
      signsInWhenAsked(member);
      page.getByText("没有待上传的内容。").waitFor();
      member.shoot("offline-task-arrived");
    }
    var receipt = receipt(number);
    assertEquals("DONE", receipt.getString("status"));
    assertEquals(1, receipt.getInt("answered"));
    var found = Http.object(Http.as("member").get("/api/v1/hazards?text=" + Http.encode(hazard))).getJsonArray("rows");
    assertEquals(1, found.size());
    var sheet = Http.object(Http.as("member").get("/api/v1/hazards/" + found.getJsonObject(0).getString("number")));
    assertEquals(1, sheet.getJsonArray("photos").size());
  }

  @Test void a_form_that_somebody_else_filled_in_meanwhile_stands_beside_what_was_typed() {
    var words = "同一张表 " + UUID.randomUUID();
    var number = issued(words);
    long id = receipt(number).getJsonNumber("id").longValue();
    try (var member = Person.onPhone("member")) {
      var page = member.page();
      stocked(member, words);
      page.evaluate("id => { location.hash = 't/' + id + '/0'; }", String.valueOf(id));
      page.locator(".sz-m-pick label").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^是$"))).click();
      cut(member, true);
      page.locator(".sz-m-act button").click();
      page.getByText("填写：待上传").waitFor();
      var other = Http.as("clerk").put("/api/v1/tasks/" + id + "/forms/0", "{\"version\":0,\"answers\":{\"f2\":\"NO\"}}");
      assertEquals(200, other.statusCode(), other.body());
      cut(member, false);
      page.evaluate("() => { location.hash = 'outbox'; }");
      tag(member, "有冲突");
      page.getByText("对照修改").click();
      page.getByText("现在：否").waitFor();
      page.getByText("您填的：是").waitFor();
      member.shoot("offline-form-conflict");
      page.locator(".sz-m-act button").click();
      page.waitForURL(Pattern.compile(".*#t/" + id + "$"));
    }
    var form = Http.object(Http.as("clerk").get("/api/v1/tasks/" + id + "/forms/0"));
    assertEquals("YES", form.getJsonObject("answers").getString("f2"));
    assertEquals(2, form.getInt("version"));
  }

  @Test void a_dead_connection_does_not_keep_the_reporter_waiting() {
    var words = "没有应答 " + UUID.randomUUID();
    try (var member = Person.onPhone("member")) {
      var page = filled(member, words);
      // the phone believes in its network, but nothing comes back
      page.context().route(Pattern.compile(".*/api/v1/.*"), route -> { });
      long began = System.nanoTime();
      page.getByText("提交上报").click();
      queued(member);
      assertTrue(System.nanoTime() - began < 14_000_000_000L, "half a minute in the rain");
    }
  }

  /** A campaign with one question and one photo, sent to the member's grid; with so much time that it stands behind what others test. */
  private static String issued(String title) {
    var fields = Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "TEXT").add("label", "网格名称").add("datum", "grid.name"))
        .add(Json.createObjectBuilder().add("kind", "YES_NO").add("label", "楼道是否畅通")).add(Json.createObjectBuilder().add("kind", "PHOTO").add("label", "现场照片").add("required", false));
    var town = Http.as("town");
    var drawn = town.post("/api/v1/campaigns", Json.createObjectBuilder().add("title", title).add("purpose", "离线也能办。").add("area", "510131001000").add("limitAmount", 60).add("fields", fields).build().toString());
    assertEquals(201, drawn.statusCode(), drawn.body());
    var number = Http.object(drawn).getString("number");
    int version = Http.object(town.get("/api/v1/campaigns/" + number)).getInt("version");
    assertEquals(200, town.post("/api/v1/campaigns/" + number + "/issue", "{\"version\":" + version + "}").statusCode());
    return number;
  }

  /** The member's own receipt. */
  private static JsonObject receipt(String campaign) {
    return Http.object(Http.as("town").get("/api/v1/campaigns/" + campaign + "/receipts?rows=100&ground=5101310010062001005")).getJsonArray("rows").getValuesAs(JsonObject.class).stream()
        .filter(line -> line.getString("unit").equals("5101310010062001005")).findFirst().orElseThrow();
  }

  /** The phone opened with a network until it keeps what a task needs. */
  private static void stocked(Person member, String title) {
    var page = member.page();
    var forms = new AtomicInteger();
    page.onResponse(answer -> { if (answer.url().endsWith("/forms/own")) forms.incrementAndGet(); });
    member.open("/m/");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    page.evaluate("() => { location.hash = 'tasks'; }");
    page.getByText(title).first().waitFor();
    long waiting = Math.min(20, Http.object(Http.as("member").get("/api/v1/tasks/waiting?rows=100")).getJsonArray("rows").size());
    page.waitForCondition(() -> forms.get() >= waiting);
    page.waitForTimeout(500);
  }
}
