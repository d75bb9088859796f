package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.Council.address;
import static shanzhi.system.journeys.Council.said;
import static shanzhi.system.journeys.Council.text;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.system.RunningSuite;

/**
 * 飞龙社区 from what its residents say to what they read in the end, by six people: residents answer a survey and read the statement, the clerk
 * takes their wish through hearing and council to a project and its payments, the town files and approves, the supervision committee consents
 * and accepts, finance pays, the county's leader looks on. Each learns of their turn from the inbox or the home page. Days pass in the
 * database: a survey closes and a publicity ends with the clock.
 */
class CommunityJourney {

  private static final String COMMUNITY = "510131001006";
  private static final String WISH = "院落晾晒区翻新加棚";

  @Test void what_residents_want_is_resolved_built_paid_and_stated_to_them_by_six_people() {
    var survey = survey();
    var resolution = resolve(survey);
    var project = prepare(resolution);
    try (var town = Person.atDesk("town")) {
      turn(town, "待备案：" + WISH, "8,000.00");
      act(town, "已备案");
    }
    try (var clerk = Person.atDesk("clerk")) {
      clerk.open(project);
      contract(clerk);
      ask(clerk, project, 1);
    }
    pay("签订合同");
    try (var clerk = Person.atDesk("clerk")) {
      clerk.open(project);
      act(clerk, "实施中");
    }
    try (var town = Person.atDesk("town")) {
      town.open(project);
      review(town.page());
    }
    try (var clerk = Person.atDesk("clerk")) {
      ask(clerk, project, 2);
    }
    pay("中期评估");
    try (var clerk = Person.atDesk("clerk")) {
      clerk.open(project);
      act(clerk, "待验收");
    }
    try (var supervisor = Person.onPhone("supervisor")) {
      turn(supervisor, "待验收：" + WISH, "已完工");
      act(supervisor, "已验收");
    }
    try (var leader = Person.atDesk("leader")) {
      assertEquals(200, leader.open(project).status());
      assertTrue(leader.page().innerText("main").contains("6,400.00"), "40 and 40 of a hundred of 8,000");
      leader.shoot("community-project");
    }
    stated();
    try (var stranger = Person.atDesk("clerk-jt")) {
      assertEquals(404, stranger.open(project).status());
    }
  }

  /** One form a household: two answer through the door, and what they named most is handed on. @return number of the survey */
  private static String survey() {
    String number;
    try (var clerk = Person.atDesk("clerk"); var resident = Person.onPhone("resident")) {
      number = announce(clerk);
      var codes = codes(clerk, number);
      answer(resident, number, codes[0], 0);
      answer(resident, number, codes[1], 0);
      answer(resident, number, codes[2], 1);
      days("update projects.survey set opens = now() - interval '2 days', closes = now() - interval '1 hour' where number = ?", number);
      clerk.open("/app/votes/survey?number=" + number);
      clerk.page().locator("[id='f:close']").click();
      said(clerk.page(), "已关闭");
      Menus.choose(clerk.page(), "f:purpose", "院落环境");
      clerk.page().locator("tr").filter(text(WISH)).locator("a").filter(text("转为需求")).click();
      said(clerk.page(), "已转为需求");
      clerk.shoot("community-survey");
      resident.page().navigate(RunningSuite.get().url() + "/p/s/" + number + "/result");
      assertTrue(resident.page().innerText("main").contains("2 户"), resident.page().innerText("main"));
      resident.shoot("community-survey-door");
      assertEquals(List.of(), resident.complaints());
    }
    return number;
  }

  private static String announce(Person clerk) {
    var page = clerk.page();
    clerk.open("/app/votes/surveys");
    page.locator(".sz-actions a").filter(text("新建问卷")).click();
    page.waitForURL("**/app/votes/ask");
    page.locator("[id='f:ft:title']").fill("冬季院落需求一户一表");
    page.locator("[id='f:fo:opens_input']").fill(Council.TODAY + " 00:00");
    page.locator("[id='f:fo:opens_input']").press("Tab");
    page.locator("input[id$=':0:qt:text']").fill("最希望先办哪一件？");
    page.locator("textarea[id$=':0:qo:options']").fill(WISH + "、单元门口加装扶手、楼道灯更换");
    page.locator("[id='f:save']").click();
    page.waitForURL("**/app/votes/survey?number=*");
    page.locator("[id='f:announce']").click();
    page.locator("[id='codes:go']").waitFor();
    return page.url().replaceFirst(".*number=", "");
  }

  private static String[] codes(Person clerk, String number) {
    clerk.open("/app/votes/survey?number=" + number);
    var sheet = clerk.page().context().waitForPage(() -> clerk.page().locator("[id='codes:go']").click());
    sheet.waitForLoadState();
    var codes = sheet.locator("strong").allTextContents().toArray(String[]::new);
    sheet.close();
    assertTrue(codes.length > 1000, "one for every household");
    return codes;
  }

  private static void answer(Person resident, String number, String code, int option) {
    var page = resident.page();
    page.navigate(RunningSuite.get().url() + "/p/s/" + number);
    page.locator("input[name=code]").fill(code);
    page.locator("button.d-do").click();
    page.locator("input[name=q1]").nth(option).check();
    page.locator("button.d-do").click();
    page.locator(".d-receipt").waitFor();
  }

  /** Through hearing and council; it hangs out at the door too, and its days pass. @return address of the resolution in effect */
  private static String resolve(String survey) {
    try (var clerk = Person.atDesk("clerk"); var resident = Person.onPhone("resident")) {
      var page = clerk.page();
      clerk.open("/app/votes/survey?number=" + survey);
      page.locator("tr").filter(text(WISH)).locator("a.sz-tag").click();
      page.waitForURL("**/app/deliberation/demand?number=*");
      var council = new Council(clerk);
      var proposal = council.drawUp("晾晒区翻新并加遮雨棚", "遮雨棚与晾衣架", "8000");
      council.propose();
      council.hear(proposal);
      council.resolve();
      var resolution = address(page);
      var publicity = council.publish();
      var number = publicity.replaceFirst(".*number=", "");
      resident.page().navigate(RunningSuite.get().url() + "/p/g/" + number);
      assertTrue(resident.page().innerText("main").contains("8,000.00"), resident.page().innerText("main"));
      resident.shoot("community-notice-door");
      days("update projects.publicity set from_day = from_day - 30, until_day = until_day - 30 where number = ?", number);
      days("update projects.resolution set decided_on = decided_on - 40 where id = (select resolution from projects.publicity where number = ?)", number);
      clerk.open(publicity);
      page.locator("button[id$='complete']").click();
      said(page, "决议生效");
      return resolution;
    }
  }

  /** A project of the item in effect, handed in. @return its address */
  private static String prepare(String resolution) {
    try (var clerk = Person.atDesk("clerk")) {
      var page = clerk.page();
      clerk.open(resolution);
      page.locator("a").filter(text("立项")).first().click();
      page.waitForURL("**/app/projects/new?item=*");
      page.locator("[id='f:fg:goal']").fill("晾晒区加棚，雨天也能晒");
      page.locator("[id='f:fp:place']").fill("2 号院");
      page.locator("[id='f:fh:households']").fill("86");
      page.locator("[id='f:fl:lead']").fill("项目专员");
      clerk.shoot("community-plan");
      page.locator("[id='f:save']").click();
      page.waitForURL("**/app/projects/sheet?number=*");
      var project = address(page);
      act(clerk, "待备案");
      return project;
    }
  }

  /** Entrusted to whom residents recommend, and signed. */
  private static void contract(Person clerk) {
    var page = clerk.page();
    page.locator("button[id$=':entrust']").click();
    page.locator("[id='callForm:s:si']").fill("园林绿化");
    page.locator("[id='callForm:do']").click();
    status(page, "委托中");
    page.locator("button[id$=':bid']").click();
    page.locator("[id='bidForm:n:ni']").fill("田园里社区发展中心");
    page.locator("[id='bidForm:c:ci']").fill("52510131MJX910000J");
    page.locator("[id='bidForm:s:si']").fill("园林绿化");
    page.locator("[id='bidForm:l:li']").fill("陈师傅");
    page.locator("[id='bidForm:a:ai']").fill("8000");
    page.locator("[id='bidForm:o:oi']").fill("0");
    page.locator("[id='bidForm:do']").click();
    page.locator("#bids tr").filter(text("田园里社区发展中心")).waitFor();
    page.locator("button[id$=':main']").filter(text("开标")).click();
    said(page, "已办理");
    page.locator("#bids a").filter(text("选定单位")).click();
    page.locator("[id='chooseForm:r:ri']").fill("居民推荐，做过两个院落");
    page.locator("[id='chooseForm:do']").click();
    page.locator("button[id$=':sign']").click();
    page.locator("[id='signForm:n:ni']").fill("HT-FL-2026-1201");
    page.locator("[id='signForm:c:ci']").fill("6200 0000 0000 0001 88");
    page.locator("[id='signForm:do']").click();
    status(page, "已签约");
    clerk.shoot("community-contract");
  }

  private static void ask(Person clerk, String project, int instalment) {
    var page = clerk.page();
    var invoice = "INV" + project.replaceAll("\\D", "") + instalment;
    clerk.open(project);
    page.locator("[id='asks'] button").filter(text("申请付款")).first().click();
    page.locator("[id='askForm:i:ii']").fill(invoice);
    page.locator("[id='askForm:do']").click();
    page.locator("[id='asks']").getByText("待监委会同意").first().waitFor();
  }

  /** Three people one after the other, each called by the inbox. */
  private static void pay(String milestone) {
    String payment;
    try (var supervisor = Person.onPhone("supervisor")) {
      turn(supervisor, "待同意：" + WISH, milestone);
      payment = address(supervisor.page());
      assertTrue(supervisor.page().innerText("main").contains(milestone), supervisor.page().innerText("main"));
      supervisor.page().locator("button[id$='f:consent']").click();
      step(supervisor.page(), "镇街审批");
    }
    try (var town = Person.atDesk("town")) {
      turn(town, "待审批：" + WISH, milestone);
      town.page().locator("button[id$='f:approve']").click();
      step(town.page(), "指令银行");
    }
    try (var finance = Person.atDesk("finance")) {
      turn(finance, "待支付：" + WISH, milestone);
      finance.page().locator("button[id$='f:instruct']").click();
      finance.page().locator(".sz-tag").filter(text("已发指令")).first().waitFor();
      finance.page().locator("button[id$='f:settle']").click();
      finance.page().locator("[id='settleForm:s:si']").fill("回单 " + milestone);
      finance.page().locator("[id='settleForm'] button").filter(text("登记到账")).click();
      finance.page().locator(".sz-tag.ok").filter(text("已支付")).first().waitFor();
      assertEquals(payment, address(finance.page()));
    }
  }

  private static void review(Page page) {
    page.locator("button[id$=':midterm']").click();
    page.locator("[id='reviewForm:w:wi']").fill("进度符合合同");
    var names = page.locator("[id='reviewForm'] input[id$=':n']");
    names.first().waitFor();
    for (int i = 0; i < names.count(); i++) names.nth(i).fill("评审" + (i + 1));
    for (var score : List.of("c", "f", "p", "t")) for (var field : page.locator("[id='reviewForm'] input[id$=':" + score + "']").all()) field.fill("85");
    page.locator("[id='reviewForm:do']").click();
    status(page, "中期已评估");
  }

  /** What anybody reads without signing on. */
  private static void stated() {
    try (var resident = Person.onPhone("resident")) {
      var page = resident.page();
      page.navigate(RunningSuite.get().url() + "/p/f?c=" + COMMUNITY);
      var item = page.locator(".d-purse").filter(text(WISH)).first();
      item.waitFor();
      assertTrue(item.innerText().contains("6,400.00"), item.innerText());
      resident.shoot("community-statement-door");
      assertEquals(List.of(), resident.complaints());
    }
  }

  /** What waits is told in the inbox within seconds and leads to where it is done. */
  private static void turn(Person person, String title, String about) {
    var page = person.page();
    var message = page.locator("main tr").filter(text(title)).filter(text(about)).locator("a");
    for (int i = 0; i < 20; i++) {
      person.open("/app/my/messages?kind=TODO");
      if (message.count() > 0) break;
      page.waitForTimeout(1000);
    }
    message.first().click();
    page.waitForURL("**?number=*");
  }

  private static void act(Person person, String status) {
    person.page().locator("button[id$=':main']").click();
    said(person.page(), "已办理");
    status(person.page(), status);
  }

  private static void status(Page page, String status) { page.locator("[id='now'] .sz-tag").filter(text(status)).waitFor(); }

  private static void step(Page page, String step) { page.locator(".sz-ribbon .now").filter(text(step)).waitFor(); }

  private static void days(String update, String number) {
    try (var connection = RunningSuite.get().database(); var statement = connection.prepareStatement(update)) {
      statement.setString(1, number);
      assertEquals(1, statement.executeUpdate());
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
