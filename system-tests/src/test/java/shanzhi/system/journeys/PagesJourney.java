package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shanzhi.system.DemoPeople;
import shanzhi.system.RunningSuite;

/** Every page that anybody's menu leads to. */
class PagesJourney {

  /** What no user should ever read: exceptions, and keys without a text. */
  private static final Pattern INTERNALS = Pattern.compile("Exception|\\bjava\\.|\\bjakarta\\.|\\bat shanzhi\\.|\\?\\?\\?|#\\{");

  /** One of each job, and one who has none yet. */
  static Stream<String> people() { return Stream.concat(DemoPeople.byJob().values().stream(), Stream.of("newcomer")); }

  @ParameterizedTest @MethodSource("people") void every_page_of_the_menu_opens_on_wide_and_narrow_windows(String user) {
    var wrong = new ArrayList<String>();
    try (var person = Person.atDesk(user)) {
      assertEquals(200, person.open("/app/home").status());
      var pages = person.page().locator(".sz-side a[href]").all().stream().map(link -> link.getAttribute("href")).distinct().toList();
      assertFalse(pages.isEmpty());
      for (var address : pages) wrong.addAll(troubles(person, address));
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> troubles(Person person, String address) {
    var wrong = new ArrayList<String>();
    var page = person.page();
    page.setViewportSize(1440, 900);
    int status = person.open(address).status();
    if (status != 200) wrong.add(address + " answers " + status);
    var internals = INTERNALS.matcher(page.innerText("body"));
    if (internals.find()) wrong.add(address + " shows " + internals.group());
    var name = person.name() + address.replace('/', '-');
    person.shoot(name + "-1440");
    if (sideways(person)) wrong.add(address + " scrolls sideways at 1440");
    page.setViewportSize(390, 844);
    if (sideways(person)) {
      wrong.add(address + " scrolls sideways at 390");
      person.shoot(name + "-390");
    }
    person.complaints().forEach(complaint -> wrong.add(address + " " + complaint));
    return wrong;
  }

  private static boolean sideways(Person person) {
    return (Boolean) person.page().evaluate("() => new Promise(done => requestAnimationFrame(() => done(document.documentElement.scrollWidth > document.documentElement.clientWidth)))");
  }

  @Test void a_page_whose_address_names_no_number_is_not_there() {
    try (var organiser = Person.atDesk("organiser"); var hr = Person.atDesk("hr")) {
      for (var page : List.of("/app/assessment/round", "/app/assessment/candidate", "/app/assessment/calibration", "/app/assessment/analysis", "/app/funds/pool"))
        for (var number : List.of("x", "1%20or%201%3D1", "99999999999999999999")) missing(organiser, page + "?id=" + number);
      for (var address : List.of("/app/staff/worker?id=abc", "/app/staff/payroll-run?id=1e9", "/app/staff/round?id=99999999999999999999", "/app/staff/planning?id=<b>", "/app/staff/worker?id="))
        missing(hr, address);
    }
  }

  private static void missing(Person person, String address) {
    assertEquals(404, person.open(address).status(), address);
    assertFalse(INTERNALS.matcher(person.page().innerText("body")).find(), address);
  }

  /** Words of the demonstration, with the ledger in which one of the readers finds them. */
  static Stream<Arguments> searches() {
    return Stream.of(Arguments.of("town", "防汛", "/app/campaigns/sheet"), Arguments.of("town", "YH-", "/app/campaigns/hazard"), Arguments.of("town", "刘桂芳", "/app/grid/grid"),
        Arguments.of("dispatcher", "飞龙社区", "/app/grid/grids"), Arguments.of("office", "市政所", "/app/system/organisations"), Arguments.of("sysadmin", "刘桂芳", "/app/system/accounts"),
        Arguments.of("sysadmin", "飞龙社区", "/app/system/areas"), Arguments.of("finance", "XM", "/app/projects/sheet"), Arguments.of("finance", "ZF", "/app/funds/payment"),
        Arguments.of("hr", "王", "/app/staff/worker"));
  }

  @ParameterizedTest @MethodSource("searches") void the_search_box_finds_it_and_every_hit_opens(String user, String word, String page) {
    try (var person = Person.atDesk(user)) {
      person.open("/app/search?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8));
      var hits = person.page().locator(".sz-main .sz-list a.t").all().stream().map(link -> link.getAttribute("href")).distinct().toList();
      assertTrue(hits.stream().anyMatch(hit -> hit.contains(page + "?")), () -> word + " finds " + hits);
      var kinds = new LinkedHashMap<String, String>();
      hits.forEach(hit -> kinds.putIfAbsent(hit.replaceFirst("\\?.*", ""), hit));
      kinds.values().forEach(hit -> assertEquals(200, person.open(hit).status(), hit));
    }
  }

  @Test void hr_is_told_at_home_when_nobody_has_opened_the_pay_of_this_month() {
    try (var hr = Person.atDesk("hr")) {
      hr.open("/app/staff/payroll");
      var month = java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
      boolean opened = hr.page().locator(".sz-table tbody tr").all().stream().anyMatch(row -> row.innerText().contains(month) && row.innerText().contains("月度薪酬"));
      hr.open("/app/home");
      assertTrue(opened || hr.page().locator(".sz-main").innerText().contains("待开立"), month);
    }
  }

  @Test void who_may_open_no_area_is_offered_none() {
    try (var person = Person.atDesk("hr")) {
      person.open("/app/search?q=" + java.net.URLEncoder.encode("飞龙社区", java.nio.charset.StandardCharsets.UTF_8));
      for (var link : person.page().locator(".sz-main .sz-list a.t").all().stream().map(one -> one.getAttribute("href")).distinct().toList()) assertFalse(link.contains("/app/system/areas") || link.contains("/app/grid/"), link);
    }
  }

  @Test void the_desk_can_be_used_by_everybody() {
    var wrong = new ArrayList<String>();
    try (var person = Person.atDesk("dispatcher")) {
      for (var address : List.of("/app/home", "/app/incidents/ledger", "/app/incidents/report", "/app/grid/grids")) wrong.addAll(barriers(person, address));
      person.open("/app/incidents/ledger");
      var first = person.page().locator("[id$=':t_data'] a[href*='number=']").first().getAttribute("href");
      wrong.addAll(barriers(person, first));
    }
    assertEquals(List.of(), wrong);
  }

  @Test void the_phone_can_be_used_by_everybody() {
    try (var person = Person.onPhone("member")) {
      person.open("/m/");
      person.page().locator(".sz-m-report").waitFor();
      person.shoot("phone-home");
      assertFalse(sideways(person), "scrolls sideways");
      assertEquals(List.of(), violations(person));
      assertEquals(List.of(), person.complaints());
    }
  }

  private static List<String> barriers(Person person, String address) {
    var path = address.replace(RunningSuite.get().url(), "");
    assertEquals(200, person.open(path).status(), path);
    return violations(person).stream().map(violation -> path + " " + violation).toList();
  }

  private static List<String> violations(Person person) {
    return new AxeBuilder(person.page()).analyze().getViolations().stream().filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()).toList();
  }
}
