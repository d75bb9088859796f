package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.AwardPages.text;
import static shanzhi.system.journeys.ScoreBook.rows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import shanzhi.system.Http;
import shanzhi.system.Pictures;

/** An inspector at work: item by item on a phone, or as the phone's messages arrive. */
final class PhoneInspection {

  private PhoneInspection() {}

  /** @param cut whether the network goes away for one item; everything is scored in full but one judgement, with its reason */
  static void onPhone(String inspector, long inspection, ScoreBook book, boolean cut) {
    try (var person = Person.onPhone(inspector)) {
      var page = person.page();
      person.open("/m/#in/" + inspection);
      page.locator("#q").waitFor();
      assertFalse(page.innerText("main").contains("镇街初评"), "blind");
      int items = rows("select count(*) from assessment.inspection i join assessment.candidate c on c.id = i.candidate where i.id = ?", row -> row.getInt(1), inspection).get(0);
      assertEquals(1, items);
      var must = page.locator(".sz-tag").filter(text("约束性指标"));
      must.first().waitFor();
      person.shoot("award-phone-" + inspector);
      boolean offline = cut;
      for (int i = 0; page.locator("#q").count() > 0; i++) {
        var indicator = book.indicator(page.locator(".m-tagline small").innerText().strip());
        if (i == 2) {
          page.locator("input[type=file]").setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Pictures.jpeg(Color.BLUE, 800, 600)));
          page.locator(".m-cover").waitFor();
        }
        if (offline && i == 3) page.context().setOffline(true);
        score(page, indicator);
        if (offline && i == 3) {
          page.locator("#saved").filter(text("已存本机")).waitFor();
          person.shoot("award-phone-offline");
          page.context().setOffline(false);
          page.evaluate("() => window.dispatchEvent(new Event('online'))");
        }
        page.locator("#saved").filter(text(Pattern.compile("已保存 \\d\\d:\\d\\d"))).waitFor();
        boolean last = page.locator(".sz-m-act .sz-btn").last().innerText().contains("核对全部");
        var before = page.locator(".m-tagline small").innerText();
        page.locator(".sz-m-act .sz-btn").last().click();
        if (last) break;
        page.waitForFunction("code => document.querySelector('.m-tagline small')?.innerText !== code", before);
      }
      page.locator(".sz-m-act button").filter(text("提交并锁定")).waitFor();
      person.shoot("award-phone-review");
      page.onceDialog(dialog -> dialog.accept());
      page.locator(".sz-m-act button").filter(text("提交并锁定")).click();
      page.locator(".m-note.ok").filter(text("提交锁定")).waitFor();
      person.shoot("award-phone-locked");
      page.locator(".sz-list a").first().click();
      page.locator(".m-known").filter(text("镇街初评")).first().waitFor();
      assertEquals(1, rows("select count(*) from assessment.inspection_photo where inspection = ?", row -> row.getInt(1), inspection).get(0), "the picture lies with its item");
    }
  }

  private static void score(Page page, ScoreBook.Indicator one) {
    var wanted = one.code().equals("HJ-3") ? "3" : one.best();
    if (one.method().equals("完成率") || one.method().equals("分档")) page.locator("#found").fill(wanted);
    else page.locator(".sz-notch button").filter(text(Pattern.compile("^" + (one.method().equals("是否") ? "是" : wanted) + "$"))).click();
    if (one.code().equals("HJ-3")) page.locator("#why").fill("中庭步道积水，不便进入");
  }

  /** Scores as the first who was there did, or as the papers say; a third one agrees with the first. */
  static void throughTheService(String inspector, long inspection, long candidate, List<ScoreBook.Indicator> indicators) {
    var found = new TreeMap<String, String>();
    rows("select indicator, found from assessment.finding where candidate = ? and level = 'COUNTY'", row -> found.put(row.getString(1), row.getBigDecimal(2).toPlainString()), candidate);
    rows("select s.indicator, s.found from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection where i.candidate = ? and i.seat = 1 and i.locked_at is not null",
        row -> found.put(row.getString(1), row.getBigDecimal(2).toPlainString()), candidate);
    var service = Http.as(inspector);
    var path = "/api/v1/assessment/inspections/" + inspection;
    for (var one : indicators) {
      if (one.dimension().equals("YD")) continue;
      var answer = service.put(path + "/scores", "{\"indicator\":\"" + one.code() + "\",\"found\":" + found.get(one.code()) + ",\"note\":\"与现场情况一致\"}");
      assertEquals(200, answer.statusCode(), answer.body());
    }
    var answer = service.post(path + "/submit", "");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(Http.object(answer).getJsonObject("line").containsKey("lockedAt"));
  }
}
