package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.system.Http;

/** The residents' door: open without signing on, shut for everything else, and nothing on it from elsewhere. */
class ResidentsDoorIT {

  private static final Pattern LINK = Pattern.compile("href=\"(/p/[^\"]*)\"");

  private static HttpResponse<String> get(String path) { return Http.nobody().get(path); }

  private static void harmless(HttpResponse<String> answer) {
    var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), "nobody is remembered");
    assertFalse(answer.body().contains("<script") || answer.body().contains("http://") || answer.body().contains("https://") || answer.body().contains(" style="), answer.body());
  }

  @Test void every_page_that_it_leads_to_opens_without_signing_on() {
    var open = new TreeSet<>(List.of("/p/"));
    var seen = new TreeSet<String>();
    while (!open.isEmpty() && seen.size() < 900) {
      var path = open.pollFirst();
      if (path.contains("c=") && !path.contains("c=510131001006")) continue;   // one community stands for the others, or there is no end of statements
      if (!seen.add(path)) continue;
      var answer = get(path);
      if (path.startsWith("/p/large") || path.startsWith("/p/language")) {
        assertEquals(302, answer.statusCode(), path);
        continue;
      }
      assertEquals(200, answer.statusCode(), path);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
      harmless(answer);
      var links = LINK.matcher(answer.body());
      while (links.find()) open.add(links.group(1).replace("&amp;", "&"));
    }
    assertTrue(seen.size() >= 10, seen::toString);
    assertTrue(seen.stream().anyMatch(path -> path.endsWith("/result")) && seen.stream().anyMatch(path -> path.endsWith("/ballots.pb")), seen::toString);
  }

  @ParameterizedTest @ValueSource(strings = {"/p/v/TP-20200101-1", "/p/v/TP-20200101-1/result", "/p/v/", "/p/v/x", "/p/s/DC-20200101-1", "/p/g/GS-20200101-1", "/p/m/MY-20200101-1", "/p/m/x", "/p/x/PX-20200101-1", "/p/x/PX-20200101-1/enter", "/p/x/PX-20200101-1/photo?no=1&p=1", "/p/x/x", "/p/a/SF-20200101-1", "/p/a/SF-20200101-1/object", "/p/a/x", "/p/f?c=510131999999", "/p/f?c=x", "/p/nothing", "/p/v/TP-20200101-1/drop"})
  void what_is_not_there_is_a_page_that_says_so(String path) {
    var answer = get(path);
    assertEquals(404, answer.statusCode(), path);
    harmless(answer);
    assertTrue(answer.body().contains("回到首页"), answer.body());
  }

  @Test void the_published_ballots_count_to_the_published_result() {
    var hall = get("/p/").body();
    var counted = Pattern.compile("/p/v/(TP-\\d{8}-1)\"").matcher(hall);
    assertTrue(counted.find(), hall);
    var file = get("/p/v/" + counted.group(1) + "/ballots.pb");
    var winners = Http.object(Http.as("auditor").postText("/api/v1/votes/tally?rule=GREEDY&floor=20&exclusive=3,9&least=5:24000&least=6:40000", file.body())).getJsonArray("winners");
    var official = Http.object(Http.as("clerk").get("/api/v1/votes/" + counted.group(1) + "/result")).getJsonObject("tally").getJsonArray("winners");
    assertEquals(official, winners);
    assertFalse(file.body().contains("单元"), "no address in it");
  }

  @Test void a_wrong_code_is_refused_in_words_and_says_nothing_else() {
    var hall = get("/p/").body();
    var open = Pattern.compile("/p/s/(DC-[0-9-]+)\"").matcher(hall);
    assertTrue(open.find(), hall);
    for (var typed : List.of("2222-2222-2222", "<script>alert(1)</script>", "")) {
      var answer = Http.nobody().postForm("/p/s/" + open.group(1) + "/form", "code=" + Http.encode(typed));
      assertEquals(400, answer.statusCode(), answer.body());
      harmless(answer);
    }
    assertEquals(404, Http.nobody().postForm("/p/v/TP-20200101-1/answer", "code=2222-2222-2222&form=0123456789abcdef0&i=1").statusCode());
  }

  @Test void an_answer_without_its_form_or_with_a_long_one_is_refused_in_the_residents_language() {
    var hall = get("/p/").body();
    for (var kind : List.of("/p/s/(DC-[0-9-]+)\"", "/p/v/(TP-[0-9-]+)\"", "/p/m/([A-Z]{2}-[0-9-]+)\"")) {
      var one = Pattern.compile(kind).matcher(hall);
      if (!one.find()) continue;
      for (var form : List.of("code=2222-2222-2222", "code=2222-2222-2222&form=short", "code=2222-2222-2222&form=" + "x".repeat(10_000))) {
        var answer = Http.nobody().postForm(one.group().replaceAll("\"$", "") + "/answer", form);
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("must "), answer.body());
        assertTrue(answer.body().contains("这一页已失效"), answer.body());
        harmless(answer);
      }
    }
  }

  @Test void what_comes_in_another_way_than_a_form_is_refused_in_words() {
    var odd = Http.nobody().postText("/p/s/DC-20200101-1/form", "code=2222-2222-2222");
    assertEquals(415, odd.statusCode());
    assertTrue(odd.body().contains("请用网页上的表单提交"), odd.body());
    harmless(odd);
    var closed = Http.nobody().postForm("/p/g/GS-20200101-1", "a=b");
    assertEquals(405, closed.statusCode());
    assertTrue(closed.body().contains("不能提交"), closed.body());
    harmless(closed);
  }

  @Test void a_year_without_books_says_so_and_leads_to_one_that_has_them() {
    var empty = get("/p/f?c=510131001006&y=2012&q=0");
    assertEquals(200, empty.statusCode());
    assertTrue(empty.body().contains("没有收支"), empty.body());
    var link = Pattern.compile("href=\"(/p/f\\?c=510131001006&amp;y=\\d{4}&amp;q=0)\">看 \\d{4} 年").matcher(empty.body());
    assertTrue(link.find(), empty.body());
    var full = get(link.group(1).replace("&amp;", "&"));
    assertTrue(full.body().contains("期初结余") && full.body().contains("期末结余"), full.body());
    assertEquals(400, get("/p/f?c=510131001006&y=2099&q=1").statusCode());
  }

  @Test void large_letters_lead_back_to_where_one_was_and_nowhere_else() {
    assertTrue(get("/p/large?on=true&to=/v/TP-20200101-1").headers().firstValue("Location").orElse("").endsWith("/p/v/TP-20200101-1"));
    for (var away : List.of("//evil.example", "https://evil.example/", "/%5Cevil.example", "/../app/home")) {
      var to = get("/p/large?on=true&to=" + Http.encode(away)).headers().firstValue("Location").orElse("");
      assertFalse(to.contains("evil"), to);
    }
  }

  @Test void the_door_speaks_english_to_whoever_asked_for_it() {
    var asked = get("/p/language?en=true&to=/");
    var cookie = asked.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    assertEquals("sz-lang=en", cookie);
    var english = Http.nobody().get("/p/", "Cookie", cookie);
    assertTrue(english.body().contains("<html lang=\"en\"") && english.body().contains("Residents&#39; door"), english.body());
    var lost = Http.nobody().get("/p/v/TP-20200101-999999", "Cookie", cookie);
    assertEquals(404, lost.statusCode());
    assertTrue(lost.body().contains("There is no such page"), lost.body());
    assertTrue(get("/p/").body().contains("<html lang=\"zh-CN\""), "whoever did not ask reads Chinese");
    assertTrue(get("/p/nothing").body().contains("没有这个网页"));
  }
}
