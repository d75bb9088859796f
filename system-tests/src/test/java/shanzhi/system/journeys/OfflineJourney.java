package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shanzhi.system.Http;
import shanzhi.system.Pictures;
import shanzhi.system.RunningSuite;

/** The phone in a cellar: nothing is lost, nothing arrives twice, nothing stays for the next person. */
class OfflineJourney {

  private static final String INCIDENTS = "/api/v1/incidents";

  @TempDir Path phone;

  @Test void a_report_made_without_a_network_survives_the_closed_browser_and_arrives_once() {
    var words = "地下车库积水 " + UUID.randomUUID();
    try (var member = Person.onOwnPhone("member", phone)) {
      filled(member, words);
      cut(member, true);
      member.page().getByText("提交上报").click();
      queued(member);
      assertEquals(0, arrived(words));
    }
    try (var member = Person.onOwnPhone("member", phone)) {
      cut(member, true);
      member.page().navigate(RunningSuite.get().url() + "/m/");
      member.page().getByText("1 条待上传").waitFor();
      member.page().getByText("没有网络，数据截至").waitFor();
      member.shoot("offline-home");
      member.page().getByText("查看").click();
      tag(member, "待上传");
      member.shoot("offline-outbox");
      cut(member, false);
      signsInWhenAsked(member);
      tag(member, "已上传");
      assertTrue(member.page().locator(".sz-list .m").first().innerText().contains("PJ-"));
      member.shoot("offline-arrived");
    }
    assertEquals(1, arrived(words));
  }

  @Test void a_browser_that_ends_between_arrival_and_answer_reports_once() {
    var words = "答复丢失 " + UUID.randomUUID();
    var received = new AtomicInteger();
    try (var member = Person.onOwnPhone("member", phone)) {
      filled(member, words);
      member.page().context().route(Pattern.compile(".*/api/v1/incidents$"), route -> {
        if (route.fetch().status() == 201) received.incrementAndGet();
        route.abort();
      });
      member.page().getByText("提交上报").click();
      var anyway = member.page().getByText("仍然上报");
      member.page().waitForCondition(() -> received.get() > 0 || anyway.isVisible());
      if (received.get() == 0) anyway.click();
      member.page().waitForCondition(() -> received.get() > 0);
    }
    try (var member = Person.onOwnPhone("member", phone)) {
      member.open("/m/#outbox");
      tag(member, "已上传");
    }
    assertEquals(1, received.get());
    assertEquals(1, arrived(words));
  }

  @Test void what_was_handled_offline_stands_beside_what_the_desk_did_meanwhile() {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", "檐口松动", "飞龙路 90 号");
    }
    try (var dispatcher = Person.atDesk("dispatcher")) {
      new IncidentSheet(dispatcher, number).says("情况属实").does("受理并立案", "待派遣").chooses("鹤山街道市政所").says("请处理").does("派遣", "已派遣");
    }
    try (var office = Person.onPhone("office")) {
      var page = office.page();
      office.open("/m/#i/" + number);
      act(office, "签收").click();
      page.locator("textarea").waitFor();
      act(office, "签收").click();
      page.getByText("已办理：签收").waitFor();
      act(office, "处置完成").click();
      cut(office, true);
      page.locator("input[type=file]").setInputFiles(shot());
      page.locator(".m-cover").waitFor();
      page.locator("textarea").fill("檐口已加固");
      act(office, "处置完成").click();
      page.getByText("处置完成：待上传").waitFor();
      office.shoot("offline-act");
      refusedMoreTime(number, "群众再次反映，今天办结");
      cut(office, false);
      page.evaluate("() => { location.hash = 'outbox'; }");
      tag(office, "有冲突");
      page.getByText("对照修改").click();
      page.getByText("您填写的（未提交）").waitFor();
      var both = page.locator(".m-note").first().innerText();
      assertTrue(both.contains("群众再次反映，今天办结") && both.contains("檐口已加固"), both);
      assertEquals("檐口已加固", page.locator("textarea").inputValue());
      office.shoot("offline-conflict");
      act(office, "处置完成").click();
      page.getByText("已办理：处置完成").waitFor();
      assertEquals(1, steps(number, "FINISH"));
    }
  }

  @Test void signing_out_leaves_nothing_on_the_phone() {
    try (var member = Person.onPhone("member")) {
      var page = member.page();
      page.onDialog(Dialog::accept);
      filled(member, "换人使用 " + UUID.randomUUID());
      cut(member, true);
      page.getByText("提交上报").click();
      queued(member);
      assertTrue(stored(page) > 2, "nothing was kept");
      page.evaluate("() => { location.hash = 'me'; }");
      cut(member, false);
      // the network is back, but leaving comes first; the unsent one is named and goes
      page.context().route(Pattern.compile(".*/api/v1/files$"), route -> route.abort());
      page.getByText("退出").click();
      page.waitForCondition(() -> LoginPage.shows(page));
      page.navigate(RunningSuite.get().url() + "/m/manifest.webmanifest");
      assertEquals(0, stored(page));
    }
  }

  @Test void the_next_person_is_told_what_the_first_one_did_not_send_and_sees_none_of_it() {
    try (var member = Person.onPhone("member")) {
      var page = member.page();
      filled(member, "上一位的内容");
      cut(member, true);
      page.getByText("提交上报").click();
      queued(member);
      member.loseSession();
      cut(member, false);
      page.reload();
      page.waitForCondition(() -> LoginPage.shows(page));
      new LoginPage(page).signIn("checker", "checker");
      page.getByText("没有传上去的 1 条").waitFor();
      member.shoot("offline-other-person");
      page.getByText("清除并继续").click();
      member.ready();
      page.evaluate("() => { location.hash = 'outbox'; }");
      page.getByText("没有待上传的内容。").waitFor();
      assertTrue(!page.innerText("body").contains("上一位的内容"));
    }
  }

  @Test void what_the_finger_covers_cannot_be_seen_in_what_is_sent() {
    try (var member = Person.onPhone("member")) {
      var page = filled(member, "车牌遮挡");
      page.locator(".m-cover").click();
      var canvas = page.locator(".m-blur canvas");
      var box = canvas.boundingBox();
      page.mouse().move(box.x + box.width * 0.25, box.y + box.height * 0.25);
      page.mouse().down();
      page.mouse().move(box.x + box.width * 0.75, box.y + box.height * 0.75);
      page.mouse().up();
      page.getByText("已遮住 1 处").waitFor();
      member.shoot("offline-cover");
      page.getByText("保存").click();
      page.getByText("再打码").waitFor();
      page.getByText("提交上报").click();
      var sent = page.getByText(Pattern.compile("事件编号 \\S+"));
      PhoneReport.until(page, sent);
      var number = sent.innerText().replaceFirst("(?s).*事件编号\\s+(\\S+).*", "$1");
      var photo = sheet("member", number).getJsonArray("photos").getJsonObject(0).getJsonNumber("id").longValue();
      // the line through the middle of the picture is gone where the finger went, and still there above
      assertTrue(contrast(page, number, photo, 0.3, 0.7) < contrast(page, number, photo, 0.02, 0.2) / 2);
    }
  }

  @Test void what_was_settled_on_the_spot_is_reported_with_its_proof() {
    try (var member = Person.onPhone("member")) {
      var page = filled(member, "小广告已清理");
      page.getByText("我已当场处置").click();
      page.getByText("提交上报").click();
      page.getByText("还没有处置后的照片").waitFor();
      page.locator("input[type=file]").nth(1).setInputFiles(shot());
      page.locator(".m-cover").nth(1).waitFor();
      member.shoot("phone-self-handled");
      page.getByText("提交上报").click();
      var sent = page.getByText(Pattern.compile("事件编号 \\S+"));
      PhoneReport.until(page, sent);
      var sheet = sheet("member", sent.innerText().replaceFirst("(?s).*事件编号\\s+(\\S+).*", "$1"));
      assertEquals("SELF_HANDLED", sheet.getJsonObject("line").getString("status"));
      assertEquals(2, sheet.getJsonArray("photos").size());
    }
  }

  /** The report form filled, with a shell and the types already on the phone. */
  static Page filled(Person member, String words) {
    var page = member.page();
    member.open("/m/");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    page.locator(".sz-m-report").click();
    page.locator("input[type=file]").first().setInputFiles(shot());
    page.locator(".m-cover").waitFor();
    page.locator(".sz-m-pick label").first().click();
    page.locator("textarea").fill(words);
    return page;
  }

  static void queued(Person person) { person.page().locator(".m-note").filter(new Locator.FilterOptions().setHasText("已存入待上传")).waitFor(); }

  static void cut(Person person, boolean offline) { person.page().context().setOffline(offline); }

  /** A browser that was closed has forgotten the session; the outbox then asks for it before it goes on. */
  static void signsInWhenAsked(Person person) {
    var page = person.page();
    page.locator("#expired a, .sz-tag.ok").first().waitFor();
    if (page.locator("#expired a").count() == 0) return;
    page.locator("#expired a").click();
    page.waitForCondition(() -> LoginPage.shows(page));
    new LoginPage(page).signIn(person.name(), person.name());
    person.ready();
    assertTrue(page.url().endsWith("#outbox"), page.url());
  }

  static Locator act(Person person, String move) { return person.page().locator(".sz-m-act button").filter(new Locator.FilterOptions().setHasText(move)); }

  static void tag(Person person, String word) { person.page().locator(".sz-tag").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + word + "$"))).first().waitFor(); }

  private static int arrived(String words) { return Http.object(Http.as("member").get(INCIDENTS + "?text=" + Http.encode(words))).getJsonArray("rows").size(); }

  private static JsonObject sheet(String user, String number) { return Http.object(Http.as(user).get(INCIDENTS + "/" + number)); }

  private static long steps(String number, String move) {
    return sheet("dispatcher", number).getJsonArray("steps").getValuesAs(JsonObject.class).stream().filter(step -> step.getString("move").equals(move)).count();
  }

  /** The office asks for more time by another way, and the desk says no. */
  private static void refusedMoreTime(String number, String words) {
    moved("office", number, "ask-extension", Json.createObjectBuilder().add("opinion", "需要脚手架").add("amount", 1));
    moved("dispatcher", number, "refuse", Json.createObjectBuilder().add("opinion", words));
  }

  private static void moved(String user, String number, String move, JsonObjectBuilder act) {
    var answer = Http.as(user).post(INCIDENTS + "/" + number + "/" + move, act.add("version", sheet("dispatcher", number).getInt("version")).build().toString());
    assertEquals(200, answer.statusCode(), answer.body());
  }

  /** How many things and keys the browser keeps for the suite. */
  private static int stored(Page page) {
    return ((Number) page.evaluate("""
        () => new Promise((resolve, reject) => {
          const opening = indexedDB.open('shanzhi');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = async () => {
            let all = 0;
            for (const name of opening.result.objectStoreNames) {
              all += await new Promise((done) => { const count = opening.result.transaction(name).objectStore(name).count(); count.onsuccess = () => done(count.result); });
            }
            opening.result.close();
            resolve(all);
          };
        })""")).intValue();
  }

  /** Greatest difference of brightness between neighbours in the rows between two heights of the middle half of a photo. */
  private static double contrast(Page page, String number, long photo, double from, double to) {
    return ((Number) page.evaluate("""
        async ([address, from, to]) => {
          const picture = await createImageBitmap(await (await fetch(address)).blob());
          const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
          const pen = canvas.getContext('2d');
          pen.drawImage(picture, 0, 0);
          const width = Math.floor(picture.width / 2) - 20, top = Math.floor(picture.height * from), height = Math.floor(picture.height * (to - from));
          const { data } = pen.getImageData(Math.floor(picture.width / 4) + 10, top, width, height);
          let most = 0;
          for (let y = 0; y < height; y++) for (let x = 4; x < width; x++) most = Math.max(most, Math.abs(data[4 * (y * width + x)] - data[4 * (y * width + x - 4)]));
          return most;
        }""", List.of("../api/v1/incidents/" + number + "/photos/" + photo, from, to))).doubleValue();
  }

  static FilePayload shot() { return new FilePayload("现场.jpg", "image/jpeg", Pictures.jpeg(Color.GRAY, 800, 600)); }
}
