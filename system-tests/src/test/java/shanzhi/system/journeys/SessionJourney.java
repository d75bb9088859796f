package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A session that ends in the middle of a form takes nothing along that somebody has typed. */
class SessionJourney {

  private static final String TYPED = "积水没过人行道，<b>请尽快</b>处理 😀";

  @Test void what_was_typed_at_the_desk_is_there_again_after_signing_in_anew() {
    try (var person = Person.atDesk("dispatcher")) {
      var page = person.page();
      assertEquals(200, person.open("/app/incidents/report").status());
      page.locator("textarea[id$=description]").fill(TYPED);
      page.locator("input[id$=address_input]").fill("飞龙路 88 号");
      person.loseSession();
      page.getByText("提交上报").click();
      page.locator("#sz-expired[open]").waitFor();
      person.shoot("session-expired");
      page.locator("#sz-again").click();
      page.waitForCondition(() -> LoginPage.shows(page));
      assertEquals(200, new LoginPage(page).signIn("dispatcher", "dispatcher").status());
      assertTrue(page.url().contains("/app/incidents/report"), page.url());
      page.getByText("已恢复").first().waitFor();
      assertEquals(TYPED, page.locator("textarea[id$=description]").inputValue());
      assertEquals("飞龙路 88 号", page.locator("input[id$=address_input]").inputValue());
      person.shoot("session-restored");
    }
  }

  @Test void what_was_typed_on_the_phone_is_there_again_after_signing_in_anew() {
    try (var person = Person.onPhone("member")) {
      var page = person.page();
      person.open("/m/");
      page.locator(".sz-m-report").click();
      page.locator("textarea").fill(TYPED);
      person.loseSession();
      page.reload();
      page.waitForCondition(() -> LoginPage.shows(page));
      new LoginPage(page).signIn("member", "member");
      // back on the very page, though no server ever hears what follows #
      page.locator("textarea").waitFor();
      assertTrue(page.url().endsWith("/m/#report"), page.url());
      assertEquals(TYPED, page.locator("textarea").inputValue());
    }
  }
}
