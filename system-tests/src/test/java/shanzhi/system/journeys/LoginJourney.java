package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import shanzhi.system.RunningSuite;

class LoginJourney {

  @Test void a_wrong_password_is_told_in_chinese_and_the_right_one_opens_the_desk() {
    try (var person = Person.atDesk("employee")) {
      var page = person.page();
      page.navigate(RunningSuite.get().url() + "/app/home");
      var login = new LoginPage(page);
      assertEquals("zh-CN", login.language());
      person.shoot("login");
      login.signIn("employee", "wrong");
      assertTrue(login.text().contains("用户名或密码不对"), login.text());
      assertFalse(login.text().contains("Invalid"), login.text());
      person.shoot("login-refused");
      assertEquals(200, login.signIn("employee", "employee").status());
      assertTrue(page.url().startsWith(RunningSuite.get().url() + "/app/home"), page.url());
    }
  }

  @Test void a_link_leads_to_its_page_through_the_login() {
    try (var person = Person.atDesk("clerk")) {
      assertEquals(200, person.open("/app/incidents/ledger?text=x&status=CLOSED").status());
      assertTrue(person.page().url().contains("/app/incidents/ledger?") && person.page().url().contains("text=x") && person.page().url().contains("status=CLOSED"), person.page().url());
    }
  }

  @Test void who_leaves_is_asked_to_sign_in_again_even_by_going_back() {
    try (var person = Person.atDesk("hr")) {
      var page = person.page();
      person.open("/app/home");
      page.locator("details.sz-my summary").click();
      page.locator("a[data-sz-leave]").click();
      page.waitForCondition(() -> LoginPage.shows(page));
      page.goBack();
      page.waitForCondition(() -> LoginPage.shows(page));
      page.navigate(RunningSuite.get().url() + "/app/my/messages");
      assertTrue(LoginPage.shows(page), page.url());
    }
  }
}
