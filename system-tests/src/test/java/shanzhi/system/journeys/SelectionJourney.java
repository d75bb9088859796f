package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.system.journeys.AwardPages.number;
import static shanzhi.system.journeys.AwardPages.pick;
import static shanzhi.system.journeys.AwardPages.said;
import static shanzhi.system.journeys.AwardPages.stands;
import static shanzhi.system.journeys.AwardPages.text;
import static shanzhi.system.journeys.ScoreBook.change;
import static shanzhi.system.journeys.ScoreBook.rows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.system.Pictures;
import shanzhi.system.RunningSuite;

/**
 * “最美” from the call to the title: residents send works in by telephone, somebody checks them, what is returned is mended, households vote with their codes at the door
 * and on paper, experts who were drawn score blind, everybody can read how it came out and object.
 */
class SelectionJourney {

  private static final String COMMUNITY = "飞龙社区";
  private static final String FEILONG = "510131001006";
  private static final int TOO_LARGE = 20 * 1024 * 1024;

  private final String title = "最美旅程 " + System.nanoTime() % 1_000_000;
  private long edition;
  private String number;

  @Test void residents_enter_and_vote_at_the_door_and_can_read_how_it_came_out() {
    try (var organiser = Person.atDesk("organiser")) {
      open(organiser);
    }
    String receipt;
    try (var resident = Person.onPhone("resident")) {
      receipt = enter(resident);
    }
    giveBack("渠边花园", "照片太暗，请换一张");
    try (var resident = Person.onPhone("resident")) {
      mend(resident, receipt);
    }
    long balcony = check("三角梅阳台"), garden = check("渠边花园");
    var codes = codes();
    try (var resident = Person.onPhone("resident")) {
      vote(resident, codes);
    }
    paper(codes[2], balcony);
    experts();
    change("update assessment.edition set closes = current_date - 1 where id = ?", edition);
    try (var organiser = Person.atDesk("organiser")) {
      act(organiser, "settle", "建议入选 2 个");
      act(organiser, "publicise", "已公示 2 个");
      organiser.shoot("selection-edition");
    }
    try (var resident = Person.onPhone("resident")) {
      result(resident);
      receipt = object(resident, "渠边花园");
    }
    answer(garden);
    try (var resident = Person.onPhone("resident")) {
      answered(resident, receipt);
    }
    change("update assessment.edition set public_until = now() - interval '1 minute' where id = ?", edition);
    named(balcony);
    assertEquals(List.of("PLAQUE", "NAMED"), rows("select state from assessment.contender where id in (?, ?) order by place", row -> row.getString(1), balcony, garden));
  }

  private void open(Person organiser) {
    var page = organiser.page();
    organiser.open("/app/assessment/programmes");
    page.locator("button").filter(text("新建一届")).first().click();
    pick(page, "openForm:p:pi", "“最美”系列评选");
    page.locator("[id='openForm:t:ti']").fill(title);
    page.locator("[id='openForm:d:di']").fill("县委社会工作部");
    page.locator("[id='openForm:q:qi']").fill("2");
    page.locator("[id='openForm:begin']").click();
    page.waitForURL("**/app/assessment/programmes-edition?id=*");
    edition = number(page.url());
    page.locator("[id='f:cl:cli']").fill("拍下身边最美的阳台和花园，本地居民都可以参加。\n<b>介绍里写一写它的故事</b>");
    page.locator("[id='f:announce']").click();
    said(page, "已公布，编号 PX-");
    number = rows("select 'PX-' || to_char(announced_at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || edition from assessment.selection where edition = ?", row -> row.getString(1), edition).get(0);
    organiser.shoot("selection-announced");
    assertEquals(List.of(), organiser.complaints());
  }

  /** @return the receipt of the garden */
  private String enter(Person resident) {
    var page = resident.page();
    page.navigate(RunningSuite.get().url() + "/p/");
    page.locator("a").filter(text(title)).first().click();
    assertTrue(page.innerText("main").contains("<b>介绍里写一写它的故事</b>"), "what is typed is no markup");
    page.locator("a").filter(text("我要参加")).click();
    fill(page, "三角梅阳台", "阳台");
    page.locator("input[name=photo]").setInputFiles(new FilePayload("大.jpg", "image/jpeg", Arrays.copyOf(Pictures.jpeg(Color.RED, 800, 600), TOO_LARGE)));
    page.locator("button.d-do").click();
    page.locator("[role=alert]").filter(text("不超过 10 MB")).waitFor();
    resident.shoot("selection-too-large");
    page.navigate(door("/enter"));
    fill(page, "三角梅阳台", "阳台");
    page.locator("input[name=photo]").setInputFiles(new FilePayload("花.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes()));
    page.locator("button.d-do").click();
    page.locator("[role=alert]").waitFor();
    resident.complaints();
    page.navigate(door("/enter"));
    fill(page, "三角梅阳台", "阳台");
    page.locator("input[name=photo]").setInputFiles(new FilePayload[] {photo("a.jpg", Color.PINK), photo("b.jpg", Color.MAGENTA)});
    resident.shoot("selection-form");
    page.locator("button.d-do").click();
    var receipt = page.locator(".d-receipt").innerText();
    assertEquals(List.of(), resident.complaints());
    page.navigate(door("/mine"));
    page.locator("input[name=receipt]").fill(receipt);
    page.locator("button.d-do").click();
    page.locator("[role=status]").filter(text("等待审核")).waitFor();
    page.navigate(door("/enter"));
    fill(page, "渠边花园", "花园");
    page.locator("input[name=photo]").setInputFiles(photo("c.jpg", Color.DARK_GRAY));
    page.locator("button.d-do").click();
    var garden = page.locator(".d-receipt").innerText();
    page.navigate(door(""));
    assertTrue(page.innerText("main").contains("还没有通过审核的作品"), "nobody sees it before it was checked");
    return garden;
  }

  private void giveBack(String work, String why) {
    long id = rows("select id from assessment.contender where edition = ? and unit = ?", row -> row.getLong(1), edition, work).get(0);
    try (var organiser = Person.atDesk("organiser")) {
      organiser.open("/app/assessment/programmes-entry?id=" + id);
      organiser.page().locator("[id='f:wd:wdi']").fill(why);
      organiser.page().locator("[id='f:back']").click();
      stands(organiser.page(), "已退回");
    }
  }

  private void ask(Person resident, String receipt) {
    resident.page().navigate(door("/mine"));
    resident.page().locator("input[name=receipt]").fill(receipt);
    resident.page().locator("button.d-do").click();
  }

  /** Another photo instead of the dark one; everything else stays as it was. */
  private void mend(Person resident, String receipt) {
    var page = resident.page();
    ask(resident, receipt);
    page.locator("[role=status]").filter(text("照片太暗，请换一张")).waitFor();
    assertEquals("渠边花园", page.locator("input[name=title]").inputValue());
    assertTrue((Boolean) page.locator("input[name=keep] + img").evaluate("one => one.complete && one.naturalWidth > 0"), "its sender sees the photo");
    resident.shoot("selection-mend");
    page.locator("input[name=keep]").uncheck();
    page.locator("input[name=photo]").setInputFiles(photo("d.jpg", Color.GREEN));
    page.locator("button.d-do").dblclick();
    page.locator("[role=status]").filter(text("编号和回执号不变")).waitFor();
    assertEquals(List.of(), resident.complaints());
    ask(resident, receipt);
    page.locator("[role=status]").filter(text("等待审核")).waitFor();
  }

  /** @return the receipt */
  private String object(Person resident, String work) {
    var page = resident.page();
    page.locator("a").filter(text("提出异议")).first().click();
    page.locator("select[name=no]").selectOption(page.locator("select[name=no] option").filter(text(work)).first().getAttribute("value"));
    page.locator("textarea[name=words]").fill("这块地去年就是别家的");
    page.locator("input[name=name]").fill("李先生");
    page.locator("input[name=phone]").fill("139 0000 6021");
    resident.shoot("selection-object");
    page.locator("button.d-do").dblclick();
    var receipt = page.locator(".d-receipt").innerText();
    assertEquals(List.of(), resident.complaints());
    return receipt;
  }

  private void answer(long work) {
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/programmes-entry?id=" + work);
      page.locator("[id='f:objectors']").click();
      page.locator("p").filter(text("13900006021")).first().waitFor();
      organiser.shoot("selection-objection");
      page.locator("[id='f:wd:wdi']").fill("现场核对过，是自家种的");
      page.locator("[id='f:answer']").click();
      said(page, "异议已答复");
    }
  }

  private void answered(Person resident, String receipt) {
    ask(resident, receipt);
    resident.page().locator("[role=status]").filter(text("异议不成立：现场核对过，是自家种的")).waitFor();
  }

  private static FilePayload photo(String name, Color color) { return new FilePayload(name, "image/jpeg", Pictures.jpeg(color, 900, 700)); }

  private static void fill(Page page, String work, String kind) {
    page.locator("select[name=community]").selectOption(FEILONG);
    page.locator("select[name=category]").selectOption(kind);
    page.locator("input[name=title]").fill(work);
    page.locator("textarea[name=words]").fill("种了三年，邻居都来剪枝");
    page.locator("input[name=signed]").fill("王大姐");
    page.locator("input[name=phone]").fill("138 0000 6021");
    page.locator("input[name=agreed]").check();
  }

  private String door(String what) { return RunningSuite.get().url() + "/p/x/" + number + what; }

  private long check(String work) {
    long id = rows("select id from assessment.contender where edition = ? and unit = ?", row -> row.getLong(1), edition, work).get(0);
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/programmes-entry?id=" + id);
      assertTrue(page.locator("img[src*='/photos/']").count() > 0);
      organiser.shoot("selection-check");
      page.locator("[id='f:accept']").click();
      stands(page, "参评中");
    }
    return id;
  }

  private String[] codes() {
    change("update assessment.selection set entry_until = current_date - 2, vote_from = current_date - 1 where edition = ?", edition);
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/programmes-edition?id=" + edition);
      pick(page, "f:slips", COMMUNITY);
      var slips = page.context().waitForPage(() -> page.locator("[id='f:codes']").click());
      slips.waitForLoadState();
      return slips.locator("strong").allTextContents().toArray(String[]::new);
    }
  }

  private void vote(Person resident, String[] codes) {
    var page = resident.page();
    page.navigate(door("?c=" + codes[0]));
    resident.shoot("selection-gallery");
    assertEquals(2, page.locator(".d-works li").count());
    assertEquals(codes[0], page.locator("input[name=code]").inputValue(), "the square code brings it along");
    page.locator("button.d-do").click();
    page.locator("label").filter(text("三角梅阳台")).locator("input").check();
    page.locator("label").filter(text("渠边花园")).locator("input").check();
    resident.shoot("selection-ballot");
    page.locator("button.d-do").dblclick();
    page.locator(".d-receipt").waitFor();
    assertEquals(List.of(), resident.complaints());
    page.navigate(door(""));
    page.locator("input[name=code]").fill(codes[0]);
    page.locator("button.d-do").click();
    page.locator("[role=alert]").filter(text("每户只能投一次")).waitFor();
    page.navigate(door(""));
    page.locator("input[name=code]").fill(codes[1]);
    page.locator("button.d-do").click();
    page.locator("label").filter(text("三角梅阳台")).locator("input").check();
    page.locator("button.d-do").click();
    page.locator(".d-receipt").waitFor();
    assertFalse(page.innerText("main").contains("得 2 票"), "votes are hidden while they come in");
    resident.complaints();
  }

  private void paper(String code, long work) {
    try (var clerk = Person.atDesk("clerk")) {
      var page = clerk.page();
      clerk.open("/app/assessment/programmes-edition?id=" + edition);
      page.locator("[id='f:pc:pci']").fill(code);
      page.locator("[id='f:pn:pni']").fill(String.valueOf(work));
      page.locator("[id='f:paper']").click();
      said(page, "已录入，回执");
      page.locator("[id='f:pc:pci']").fill(code);
      page.locator("[id='f:pn:pni']").fill(String.valueOf(work));
      page.locator("[id='f:paper']").click();
      said(page, "每户只能投一次");
      clerk.shoot("selection-paper");
    }
  }

  /** Whoever was drawn goes through the items one by one, on a telephone. */
  private void experts() {
    try (var organiser = Person.atDesk("organiser")) {
      act(organiser, "draw", "已抽取 4 个专家席");
    }
    for (var seat : rows("select s.expert, s.contender from assessment.expert_seat s join assessment.contender c on c.id = s.contender where c.edition = ? order by s.expert, s.contender",
        row -> java.util.Map.entry(row.getString(1), row.getLong(2)), edition)) {
      try (var expert = Person.onPhone(seat.getKey())) {
        var page = expert.page();
        expert.open("/app/assessment/programmes-mark?id=" + seat.getValue());
        var most = page.locator("tbody tr td:last-child").allInnerTexts();
        for (int i = 0; i < most.size(); i++) {
          page.locator("b").filter(text((i + 1) + "/" + most.size())).first().waitFor();
          page.locator("[id='f:fo:foi']").fill(most.get(i).strip());
          page.locator("[id='f:" + (i + 1 < most.size() ? "next" : "submit") + "']").click();
        }
        page.locator("[role=status], .ui-messages").filter(text("提交")).first().waitFor();
        expert.shoot("selection-mark");
      }
    }
    assertEquals(4, rows("select count(*) from assessment.mark_sheet m join assessment.contender c on c.id = m.contender where c.edition = ? and m.locked_at is not null", row -> row.getInt(1), edition).get(0));
  }

  private void act(Person organiser, String button, String words) {
    organiser.open("/app/assessment/programmes-edition?id=" + edition);
    organiser.page().locator("[id='f:" + button + "']").click();
    said(organiser.page(), words);
  }

  /** Three households for the balcony, one of them for the garden too: 100 and 33.33; both have 100 of the experts. */
  private void result(Person resident) {
    var page = resident.page();
    page.navigate(door(""));
    page.locator("a").filter(text("看结果和得分")).click();
    var said = page.innerText("main");
    assertTrue(said.contains("专家 100.00 × 60% + 票数折算 100.00 × 40% = 100.00（得 3 票）"), said);
    assertTrue(said.contains("专家 100.00 × 60% + 票数折算 33.33 × 40% = 73.33（得 1 票）"), said);
    resident.shoot("selection-result");
    assertEquals(List.of(), resident.complaints());
  }

  private void named(long balcony) {
    try (var leader = Person.atDesk("leader")) {
      leader.open("/app/assessment/programmes-edition?id=" + edition);
      leader.page().locator("[id='f:document']").fill("蒲委社〔2026〕9 号");
      leader.page().locator("[id='f:name']").click();
      said(leader.page(), "已命名 2 个");
    }
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/programmes-entry?id=" + balcony);
      page.locator("[id='f:dc:dci']").fill("ZM-" + balcony);
      page.locator("[id='f:plaque']").click();
      stands(page, "已授牌");
      organiser.open("/app/assessment/programmes-edition?id=" + edition);
      for (var list : List.of("paper:go", "list:go")) {
        var download = page.context().waitForPage(() -> page.locator("[id='" + list + "']").click());
        download.close();
      }
      assertEquals(2, rows("select count(distinct kind) from foundation.print where subject_type = 'assessment-edition' and subject = ?", row -> row.getInt(1), String.valueOf(edition)).get(0));
    }
  }
}
