package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody else's page, or somebody else's form, sends along with a person's session changes nothing. */
class ForeignFormsJourney {

  private static final String SEND = "async ([path, type, body, header]) => { const r = await fetch(path, { method: 'POST', headers: { 'Content-Type': type, ...header }, body, redirect: 'manual' });"
      + " return [r.status, r.type, await r.text()]; }";

  @Test void a_call_with_nothing_but_the_session_is_refused() {
    try (var person = Person.atDesk("dispatcher")) {
      person.open("/app/home");
      for (var call : List.of(List.of("/api/v1/incidents", "application/json"), List.of("/api/v1/files", "text/plain"), List.of("/api/v1/files", "application/x-www-form-urlencoded"))) {
        var answer = (List<?>) person.page().evaluate(SEND, List.of(call.get(0), call.get(1), "{}", Map.of()));
        assertTrue(((Number) answer.get(0)).intValue() == 403 && String.valueOf(answer.get(2)).contains("foreign-page"), call + " " + answer);
      }
      var own = (List<?>) person.page().evaluate(SEND, List.of("/api/v1/incidents", "application/json", "{}", Map.of("X-Requested-With", "shanzhi")));
      assertEquals(400, ((Number) own.get(0)).intValue(), "our own pages are heard: " + own);
    }
  }

  @Test void the_form_of_one_person_sent_in_the_session_of_another_does_nothing() {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", "空置房屋墙体开裂", "飞龙路 91 号");
    }
    try (var town = Person.atDesk("dispatcher"); var neighbour = Person.atDesk("dispatcher-jt")) {
      var sheet = new IncidentSheet(town, number);
      var form = (String) town.page().evaluate("() => { const button = [...document.querySelectorAll('.sz-stick button')].find(b => b.innerText.includes('受理并立案'));"
          + " const data = new URLSearchParams(new FormData(button.form)); data.set(button.name, ''); return data.toString(); }");
      assertTrue(form.contains("ViewState"), form);
      neighbour.open("/app/home");
      for (var path : List.of("/app/incidents/sheet.xhtml?number=" + number, "/app/home.xhtml")) {
        var answer = (List<?>) neighbour.page().evaluate(SEND, List.of(path, "application/x-www-form-urlencoded", form, Map.of()));
        assertTrue(answer.get(1).equals("opaqueredirect") || List.of(302, 403, 404).contains(((Number) answer.get(0)).intValue()), path + " " + answer.get(0));
      }
      town.open("/app/incidents/sheet?number=" + number);
      sheet.stands("待受理");
    }
  }
}
