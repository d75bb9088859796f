package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A leader reads the figures, goes down to a town, and opens the list behind one. */
class FiguresJourney {

  @Test void a_figure_opens_the_list_that_it_counts() {
    try (var leader = Person.atDesk("leader")) {
      leader.open("/app/figures/incidents");
      var page = leader.page();
      page.locator("#below a").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("鹤山街道")).click();
      page.waitForURL("**ground=510131001000**");
      var figure = page.locator("#rates tbody tr").first().locator("a").nth(1);
      int counted = Integer.parseInt(figure.innerText().strip());
      assertTrue(counted > 0, "the demonstration has incidents this month");
      leader.shoot("figures-town");
      figure.click();
      page.locator("[id$=':t_data']").waitFor();
      assertTrue(page.innerText("main").contains("指标清单"), "the list says of which figure it is");
      assertEquals("共 " + counted + " 条", page.locator(".ui-paginator-current").first().innerText().split("·")[0].strip());
      assertTrue(leader.complaints().isEmpty(), "nothing goes wrong in the browser");
    }
  }
}
