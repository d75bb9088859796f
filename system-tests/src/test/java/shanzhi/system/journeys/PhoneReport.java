package shanzhi.system.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.regex.Pattern;
import shanzhi.system.Pictures;

/** 拍照上报: a member of a grid reports what is in front of the camera. */
final class PhoneReport {

  private final Person member;

  PhoneReport(Person member) { this.member = member; }

  /** The number that the suite gives it. */
  String send(String type, String description, String address) {
    var page = member.page();
    member.open("/m/");
    page.locator(".sz-m-report").click();
    page.locator("input[type=file]").first().setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Pictures.jpeg(Color.GRAY, 800, 600)));
    page.locator(".m-cover").waitFor();
    var choice = page.locator(".sz-m-pick label").filter(new Locator.FilterOptions().setHasText(type)).first();
    if (!choice.isVisible()) page.getByText("更多类型").click();
    choice.click();
    page.locator("textarea").fill(description);
    page.locator("input[type=text][maxlength='200']").fill(address);
    member.shoot("phone-report");
    page.getByText("提交上报").click();
    var sent = page.getByText(Pattern.compile("事件编号 \\S+"));
    until(page, sent);
    member.shoot("phone-sent");
    return sent.innerText().replaceFirst("(?s).*事件编号\\s+(\\S+).*", "$1");
  }

  /** Waits for what comes of a report; where something alike was reported lately the telephone asks first. */
  static void until(Page page, Locator end) {
    var anyway = page.getByText("仍然上报");
    page.waitForCondition(() -> end.isVisible() || anyway.isVisible());
    if (anyway.isVisible()) anyway.click();
    end.waitFor();
  }
}
