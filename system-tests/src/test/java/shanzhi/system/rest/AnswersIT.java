package shanzhi.system.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shanzhi.system.Http;

/** What answers tell a browser beside their content, and in which language they refuse. */
class AnswersIT {

  private static String header(HttpResponse<?> answer, String name) { return answer.headers().firstValue(name).orElse(""); }

  @Test void nobody_on_the_way_keeps_what_was_answered_to_one_person() {
    for (var path : List.of("/api/v1/me", "/api/v1/incidents?limit=1", "/api/v1/incidents/none", "/api/v1/no-such-thing")) {
      assertEquals(List.of("no-store"), Http.as("member").get(path).headers().allValues("Cache-Control"), path);
    }
  }

  @Test void no_answer_may_be_guessed_at_framed_or_given_foreign_scripts() {
    for (var answer : List.of(Http.nobody().get("/m/index.html"), Http.nobody().get("/verify"), Http.as("member").get("/api/v1/me"))) {
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), answer.uri().toString());
      assertEquals("DENY", header(answer, "X-Frame-Options"), answer.uri().toString());
      assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), answer.uri().toString());
      assertTrue(header(answer, "Permissions-Policy").contains("geolocation=(self)"), answer.uri().toString());
      var policy = String.join(" ", answer.headers().allValues("Content-Security-Policy"));
      for (var rule : List.of("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'")) assertTrue(policy.contains(rule), answer.uri() + " " + policy);
    }
  }

  @Test void a_refusal_is_said_in_the_language_the_caller_likes_best() {
    var languages = Map.of("en", true, "en-GB,en;q=0.9", true, "fr,en;q=0.5", true, "zh-CN,zh;q=0.9,en;q=0.8", false, "en;q=0.1,zh", false, "fr", false, "no language at all!", false);
    for (var wanted : languages.entrySet()) {
      var said = Http.object(Http.as("member").get("/api/v1/incidents/none", "Accept-Language", wanted.getKey())).getString("detail");
      assertEquals(wanted.getValue(), said.codePoints().noneMatch(Character::isIdeographic), wanted.getKey() + ": " + said);
    }
  }

  @Test void the_waiting_page_leads_back_into_the_suite_and_nowhere_else() {
    for (var away : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "\\/evil.example", "javascript:alert(1)", "evil.example")) {
      var answer = Http.nobody().get("/signon?to=" + Http.encode(away));
      assertEquals(302, answer.statusCode(), away);
      assertTrue(header(answer, "Location").matches("(https?://localhost:\\d+)?/"), away + " → " + header(answer, "Location"));
    }
    assertTrue(header(Http.nobody().get("/signon?to=%2Fapp%2Fhome"), "Location").endsWith("/app/home"));
  }
}
