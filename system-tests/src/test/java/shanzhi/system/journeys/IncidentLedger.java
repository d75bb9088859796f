package shanzhi.system.journeys;

import com.microsoft.playwright.Locator;

/** 事件台账: looking incidents up. */
final class IncidentLedger {

  private final Person reader;

  IncidentLedger(Person reader) { this.reader = reader; }

  /** The rows that are found by these words. */
  Locator find(String words) {
    reader.open("/app/incidents/ledger");
    var page = reader.page();
    page.locator("input[id$=':text']").fill(words);
    page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator(".ui-button").filter(new Locator.FilterOptions().setHasText("查询")).first().click());
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    reader.shoot("ledger-" + reader.name());
    return page.locator("[id$=':t_data'] tr");
  }
}
