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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;
import shanzhi.system.RunningSuite;

/**
 * 示范社区 over all 93 communities of 蒲江, from the approval to the plaque and its loss: organiser, community, town, two blind inspectors on phones, leader, city, somebody who
 * objects. 飞龙社区 goes the whole way by hand; the papers of the others, and what inspectors found where they had been, are those of the demonstration's round, and everything
 * that follows from them is worked out by the suite and once more by {@link ScoreBook}.
 */
class AwardJourney {

  private static final String FEILONG = "510131001006";

  private final String title = "示范社区旅程 " + System.nanoTime() % 1_000_000;
  private long round;
  private ScoreBook book;

  @Test void a_round_over_93_communities_goes_from_the_approval_to_the_plaque_and_its_loss() {
    try (var organiser = Person.atDesk("organiser")) {
      open(organiser);
    }
    var papers = new AwardPapers(round, book);
    long feilong;
    try (var clerk = Person.atDesk("clerk")) {
      feilong = papers.report(clerk);
    }
    try (var town = Person.atDesk("town")) {
      papers.sendBack(town, feilong);
    }
    try (var clerk = Person.atDesk("clerk")) {
      papers.mend(clerk, feilong);
    }
    try (var town = Person.atDesk("town")) {
      papers.review(town, feilong);
    }
    OtherCommunities.join(round);
    try (var organiser = Person.atDesk("organiser")) {
      county(organiser, feilong);
    }
    inspect(feilong);
    try (var organiser = Person.atDesk("organiser")) {
      satisfaction(organiser, feilong);
    }
    panels();
    var proposed = propose();
    compare(proposed);
    city(proposed);
    publicity(proposed);
    plaques(feilong);
  }

  private void open(Person organiser) {
    var page = organiser.page();
    organiser.open("/app/assessment/rounds");
    page.locator("button").filter(text("新建批次")).first().click();
    page.locator("[id='openForm:t:ti']").fill(title);
    pick(page, "openForm:s:si", "示范社区创建指标体系");
    page.locator("[id='openForm:a:ai']").fill("蒲委办〔2026〕18 号");
    page.locator("[id='openForm:d:di']").fill("县委社会工作部");
    page.locator("[id='openForm:q:qi']").fill("8");
    pick(page, "openForm:b:bi", "部门");
    page.locator("[id='openForm:begin']").click();
    page.locator("[id='openForm'] [role='alert']").filter(text("创建示范活动管理办法")).first().waitFor();
    organiser.shoot("award-refused");
    pick(page, "openForm:b:bi", "区（市）县党委");
    page.locator("[id='openForm:begin']").click();
    page.waitForURL("**/app/assessment/round?id=*");
    round = number(page.url());
    book = new ScoreBook(round);
  }

  /** Everybody whose papers lie with the county goes on, then inspectors are drawn; one of them has a tie and steps back. */
  private void county(Person organiser, long feilong) {
    var page = organiser.page();
    for (var candidate : rows("select id from assessment.candidate where round = ? and state = 'COUNTY' order by id", row -> row.getLong(1), round)) {
      organiser.open("/app/assessment/candidate?id=" + candidate);
      page.locator("[id='f:pass']").click();
      stands(page, "现场评审");
    }
    organiser.open("/app/assessment/round?id=" + round);
    assertEquals(93, rows("select count(*) from assessment.candidate where round = ?", row -> row.getInt(1), round).get(0));
    page.locator("[id='f:assign']").click();
    said(page, "抽取评审员");
    organiser.shoot("award-board");
    assertEquals(2, rows("select count(*) from assessment.inspection where candidate = ?", row -> row.getInt(1), feilong).get(0));
    long other = rows("select i.id from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? and i.locked_at is null and c.id <> ? order by i.id limit 1", row -> row.getLong(1), round, feilong).get(0);
    var inspector = rows("select inspector from assessment.inspection where id = ?", row -> row.getString(1), other).get(0);
    stepBack(inspector, other);
  }

  private void stepBack(String inspector, long inspection) {
    var seat = rows("select candidate, seat from assessment.inspection where id = ?", row -> new long[] {row.getLong(1), row.getLong(2)}, inspection).get(0);
    try (var person = Person.atDesk(inspector)) {
      person.open("/app/assessment/inspect?id=" + inspection);
      person.page().locator("[id='f:sb:sbi']").fill("亲属在该社区任职");
      person.page().locator("[id='f:stepBack']").click();
      person.page().waitForURL("**/app/assessment/inspect");
    }
    var now = rows("select inspector from assessment.inspection where candidate = ? and seat = ?", row -> row.getString(1), seat[0], seat[1]).get(0);
    assertFalse(now.equals(inspector), "somebody else was drawn");
    change("delete from assessment.inspector_tie where inspector = ? and why = '亲属在该社区任职'", inspector);
  }

  /** 飞龙社区 on two phones; the others through the same service, as their phones would. */
  private void inspect(long feilong) {
    var seats = rows("select id, inspector from assessment.inspection where candidate = ? order by seat", row -> java.util.Map.entry(row.getLong(1), row.getString(2)), feilong);
    PhoneInspection.onPhone(seats.get(0).getValue(), seats.get(0).getKey(), book, true);
    PhoneInspection.onPhone(seats.get(1).getValue(), seats.get(1).getKey(), book, false);
    others();
    assertEquals(400, Http.as(seats.get(0).getValue()).put("/api/v1/assessment/inspections/" + seats.get(0).getKey() + "/scores", "{\"indicator\":\"DJ-4\"}").statusCode());
    var late = Http.as(seats.get(0).getValue()).put("/api/v1/assessment/inspections/" + seats.get(0).getKey() + "/scores", "{\"indicator\":\"DJ-4\",\"found\":1}");
    assertEquals("inspection.locked", Http.object(late).getString("title"));
    assertEquals("inspection.locked", Http.object(Http.as(seats.get(0).getValue()).post("/api/v1/assessment/inspections/" + seats.get(0).getKey() + "/submit", "")).getString("title"), "nobody submits twice");
    assertEquals(404, Http.as(seats.get(1).getValue()).get("/api/v1/assessment/inspections/" + seats.get(0).getKey()).statusCode(), "nor reads another's");
  }

  /** Until nobody is waited for: a third one comes where two lie too far apart. */
  private void others() {
    for (int turn = 0; turn < 4; turn++) {
      var open = rows("select i.id, i.inspector, c.id, c.kind from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? and i.locked_at is null order by i.id",
          row -> new Object[] {row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)}, round);
      if (open.isEmpty()) return;
      for (var one : open) PhoneInspection.throughTheService((String) one[1], (Long) one[0], (Long) one[2], book.of((String) one[3]));
    }
  }

  private void satisfaction(Person organiser, long feilong) {
    var page = organiser.page();
    organiser.open("/app/assessment/candidate?id=" + feilong);
    var counts = List.of("210", "120", "40", "6", "4");
    for (int i = 0; i < counts.size(); i++) page.locator("[id='f:s" + (i + 1) + ":s" + (i + 1) + "i']").fill(counts.get(i));
    page.locator("[id='f:satisfy']").click();
    stands(page, "已计分");
    organiser.shoot("award-scored");
    for (var candidate : rows("select id from assessment.candidate where round = ? and answers is null order by id", row -> row.getLong(1), round)) {
      long n = candidate % 37;
      assertEquals(200, Http.as("organiser").put("/api/v1/assessment/candidates/" + candidate + "/satisfaction", "{\"answers\":[" + (90 + n) + "," + (70 + n / 2) + "," + (30 - n / 3) + ",9,4]}").statusCode());
    }
    others();
  }

  /** Where even three could not meet the leader settles it. */
  private void panels() {
    var open = rows("select id from assessment.candidate where round = ? and state = 'PANEL' order by id", row -> row.getLong(1), round);
    if (open.isEmpty()) return;
    try (var leader = Person.atDesk("leader")) {
      for (var candidate : open) {
        leader.open("/app/assessment/candidate?id=" + candidate);
        leader.page().locator("[id='f:re:rei']").fill("78.50");
        leader.page().locator("[id='f:wo:woi']").fill("评审员到场复核，合议 78.50 分");
        leader.page().locator("[id='f:panel']").click();
        stands(leader.page(), "已计分");
      }
    }
  }

  private List<Long> propose() {
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/round?id=" + round);
      page.locator("[id='f:propose']").click();
      page.locator("[role='status'], [role='alert']").filter(text(Pattern.compile("已推荐|入选线"))).first().waitFor();
      if (page.locator("[role='alert']").filter(text("入选线")).count() > 0) {
        LinePanel.decide(round);
        organiser.open("/app/assessment/round?id=" + round);
        page.locator("[id='f:propose']").click();
        said(page, "已推荐");
      }
      organiser.shoot("award-proposed");
      organiser.open("/app/assessment/analysis?id=" + round);
      assertEquals(94, page.locator("#heat tbody tr, [id='f:heat'] tbody tr").count(), "93 and their mean");
      organiser.shoot("award-heat");
    }
    return rows("select id from assessment.candidate where round = ? and state = 'CITY' order by place", row -> row.getLong(1), round);
  }

  /** All 93 agree with what is worked out from what was found. */
  private void compare(List<Long> proposed) {
    var ranked = book.ranked();
    assertEquals(93, ranked.size());
    var printed = rows("select id, total, place, papers, on_site, satisfaction from assessment.candidate where round = ? order by place",
        row -> row.getLong(1) + " " + row.getBigDecimal(2) + " " + row.getInt(3) + " " + row.getBigDecimal(4) + " " + row.getBigDecimal(5) + " " + row.getBigDecimal(6), round);
    for (int i = 0; i < ranked.size(); i++) {
      var one = ranked.get(i);
      assertEquals("%d %.2f %d %.2f %.2f %.2f".formatted(one.candidate(), one.total(), i + 1, one.papers(), one.onSite(), one.satisfaction()), printed.get(i), one.community());
    }
    var passing = ranked.stream().filter(ScoreBook.Result::passes).map(ScoreBook.Result::candidate).toList();
    assertEquals(8, proposed.size());
    if (LinePanel.decided(round)) assertTrue(passing.containsAll(proposed), "a panel chose among those who meet the criteria");
    else assertEquals(passing.subList(0, 8), proposed, "the best eight that meet the criteria");
  }

  /** A fifth at least, drawn with a stored seed. One goes back to the county with reasons and comes again. */
  private void city(List<Long> proposed) {
    var drawn = "select id from assessment.candidate where round = ? and state = 'CITY' and sampled and checked_at is null order by id";
    assertEquals(2, rows(drawn, row -> row.getLong(1), round).size(), "20 % of 8, rounded up");
    long returned = rows(drawn, row -> row.getLong(1), round).get(0);
    try (var city = Person.atDesk("city")) {
      city.open("/app/assessment/drawn?id=" + returned);
      city.page().locator("th").filter(text("抽验")).first().waitFor();
      assertTrue(city.page().locator("tbody tr td:nth-child(6)").allInnerTexts().stream().anyMatch(one -> one.matches("[0-9.]+")), "the city sees its own figures beside the county's");
      city.shoot("award-drawn");
      city.open("/app/assessment/candidate?id=" + returned);
      city.page().locator("[id='f:wo:woi']").fill("抽验：微更新项目资料不全，请复核");
      city.shoot("award-city");
      city.page().locator("[id='f:giveBack']").click();
      stands(city.page(), "县级复核");
    }
    try (var organiser = Person.atDesk("organiser")) {
      organiser.open("/app/assessment/candidate?id=" + returned);
      organiser.page().locator("[id='f:pass']").click();
      stands(organiser.page(), "已计分");
      organiser.open("/app/assessment/round?id=" + round);
      organiser.page().locator("[id='f:publicise']").click();
      said(organiser.page(), "待市级抽验");
      organiser.page().locator("[id='f:propose']").click();
      said(organiser.page(), "已推荐");
    }
    try (var city = Person.atDesk("city")) {
      for (var candidate : rows(drawn, row -> row.getLong(1), round)) {
        city.open("/app/assessment/candidate?id=" + candidate);
        city.page().locator("[id='f:pass']").click();
        said(city.page(), "已提交");
      }
    }
    assertEquals(proposed, rows("select id from assessment.candidate where round = ? and state = 'CITY' order by place", row -> row.getLong(1), round));
  }

  private void publicity(List<Long> proposed) {
    try (var organiser = Person.atDesk("organiser")) {
      organiser.open("/app/assessment/round?id=" + round);
      organiser.page().locator("[id='f:publicise']").click();
      said(organiser.page(), "已公示 8 个单位");
    }
    var frozen = rows("select coalesce(v.name, '') from assessment.candidate c join foundation.area_version v on v.code = c.community and v.valid_to is null where c.id = ?", row -> row.getString(1), proposed.get(7)).get(0);
    try (var objector = Person.atDesk("clerk")) {
      var page = objector.page();
      objector.open("/app/assessment/publicity?id=" + round);
      assertEquals(8, page.locator("#shown tbody tr, [id='f:shown'] tbody tr").count());
      pick(page, "f:ca:cai", frozen);
      page.locator("[id='f:wo:woi']").fill("该单位停车秩序与评分不符");
      page.locator("[id='f:object']").click();
      page.locator(".sz-tag").filter(text("异议冻结")).first().waitFor();
      objector.shoot("award-publicity");
    }
    try (var stranger = Person.atDesk("clerk-jt")) {
      assertEquals(404, stranger.open("/app/assessment/publicity?id=" + round).status());
    }
    resident(frozen);
    change("update assessment.round set public_until = now() - interval '1 minute' where id = ?", round);
    named("已命名 7 个单位");
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      organiser.open("/app/assessment/candidate?id=" + proposed.get(7));
      page.locator("[id='f:objectors']").click();
      page.locator("p").filter(text("13900006021")).first().waitFor();
      organiser.shoot("award-objections");
      pick(page, "f:ob:obi", "公共收益");
      page.locator("[id='f:wo:woi']").fill("收益已按季公示");
      page.locator("[id='f:answer']").click();
      page.locator("section").filter(text("收益已按季公示")).first().waitFor();
      pick(page, "f:ob:obi", "停车秩序");
      page.locator("[id='f:wo:woi']").fill("现场复核，泊位已补划，异议不成立");
      page.locator("[id='f:answer']").click();
      page.locator("section").filter(text("现场复核，泊位已补划，异议不成立")).first().waitFor();
    }
    named("已命名 1 个单位");
  }

  /** Somebody without an account, on a telephone. */
  private void resident(String frozen) {
    try (var resident = Person.onPhone("resident")) {
      var page = resident.page();
      page.navigate(RunningSuite.get().url() + "/p/");
      page.locator("a").filter(text(title)).first().click();
      assertEquals(8, page.locator(".d-item").count());
      resident.shoot("award-door");
      page.locator("a").filter(text("提出异议")).click();
      page.locator("select[name=no]").selectOption(page.locator("option").filter(text(frozen + "·")).first().getAttribute("value"));
      page.locator("textarea[name=words]").fill("公共收益没有公示");
      page.locator("input[name=name]").fill("李先生");
      page.locator("input[name=phone]").fill("139 0000 6021");
      resident.shoot("award-door-object");
      page.locator("button.d-do").dblclick();
      page.locator(".d-receipt").waitFor();
      assertEquals(List.of(), resident.complaints());
    }
  }

  private void named(String said) {
    try (var leader = Person.atDesk("leader")) {
      leader.open("/app/assessment/round?id=" + round);
      leader.page().locator("[id='f:document']").fill("蒲委〔2026〕30 号");
      leader.page().locator("[id='f:name']").click();
      said(leader.page(), said);
    }
  }

  /** The best gets its plaque and keeps it, the next one has to mend something, does not, and loses it. */
  private void plaques(long feilong) {
    var named = rows("select id from assessment.candidate where round = ? and state = 'NAMED' order by place", row -> row.getLong(1), round);
    assertTrue(named.contains(feilong), "reported, mended and inspected in full");
    try (var organiser = Person.atDesk("organiser")) {
      var page = organiser.page();
      for (var candidate : named.subList(0, 2)) {
        organiser.open("/app/assessment/candidate?id=" + candidate);
        page.locator("[id='f:wo:woi']").fill("LC-" + candidate);
        page.locator("[id='f:plaque']").click();
        stands(page, "已授牌");
      }
      recheck(page, "限期整改", "消防通道被占用", "整改中");
      recheck(page, "摘牌", "逾期未整改", "已摘牌");
      organiser.shoot("award-revoked");
      organiser.open("/app/assessment/candidate?id=" + named.get(0));
      recheck(page, "保留称号", "保持良好", "已授牌");
      organiser.open("/app/assessment/plaques");
      page.locator("tr").filter(text("LC-" + named.get(0))).filter(text("已授牌")).waitFor();
      page.locator("tr").filter(text("LC-" + named.get(1))).filter(text("可再申报")).waitFor();
      organiser.shoot("award-plaques");
      assertEquals(List.of(), organiser.complaints());
    }
  }

  private static void recheck(Page page, String outcome, String words, String state) {
    pick(page, "f:ou:oui", outcome);
    page.locator("[id='f:wo:woi']").fill(words);
    page.locator("[id='f:recheck']").click();
    stands(page, state);
  }
}
