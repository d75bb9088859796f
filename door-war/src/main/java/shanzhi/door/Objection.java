package shanzhi.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.rounds.boundary.SentObjection;

/** The form of an objection, for works of a selection and for communities of a round alike, and how one stands. */
final class Objection {

  private Objection() {}

  static Html closed() { return Html.of("<section class=\"sz-sheet\" role=\"alert\"><div class=\"sz-in\"><p>{}</p></div></section>", Say.text("objection.closed")); }

  /** @param units what may be objected to, by number; @param chosen the one it begins with, any other where none is */
  static Html form(String here, Map<Long, String> units, long chosen) {
    var options = units.entrySet().stream().map(one -> Html.of("<option value=\"{}\"{}>{}</option>", one.getKey(), one.getKey() == chosen ? new Html(" selected") : Html.NONE, one.getValue())).toList();
    return Html.of("""
        <form method="post" action="{}/object" autocomplete="off"><input type="hidden" name="form" value="{}"><section class="sz-sheet"><div class="sz-in">
        <label class="d-field"><span>{}</span><select name="no" required><option value="">{}</option>{}</select></label>
        <label class="d-field"><span>{}</span><textarea name="words" required rows="5" minlength="2" maxlength="500"></textarea></label>
        <label class="d-field"><span>{}</span><input name="name" required minlength="2" maxlength="20"></label>
        <label class="d-field"><span>{}</span><input name="phone" required inputmode="numeric" maxlength="20" pattern="1[0-9 \\-]{10,14}"></label><p class="sz-mute">{}</p></div></section>
        <p class="sz-why">{}</p><button class="d-do" type="submit">{}</button></form>""", here, UUID.randomUUID(), Say.text("objection.unit"), Say.text("work.choose"), options, Say.text("objection.words"), Say.text("objection.name"),
        Say.text("work.phone"), Say.text("objection.why"), Say.text("objection.how"), Say.text("objection.send"));
  }

  static ObjectAtDoor said(HttpServletRequest request, String number) {
    return new ObjectAtDoor(number, text(request, "form"), number(request.getParameter("no")), text(request, "words"), text(request, "name"), text(request, "phone").replaceAll("[\\s-]", ""));
  }

  static Html stands(SentObjection objection) {
    var answer = objection.upheld() == null ? Say.text("objection.waits") : Say.text(objection.upheld() ? "objection.upheld" : "objection.rejected", objection.answer());
    return Html.of("<section class=\"sz-sheet\" role=\"status\"><div class=\"sz-in\"><p><b>{}</b></p><p class=\"d-said\">{}</p><p class=\"sz-why\">{}</p></div></section>", Say.text("objection.to", objection.unit()), objection.words(), answer);
  }

  private static String text(HttpServletRequest request, String name) {
    var text = request.getParameter(name);
    return text == null ? "" : text;
  }

  /** What cannot be a number is the number of nothing. */
  static long number(String text) { return text != null && text.strip().matches("\\d{1,15}") ? Long.parseLong(text.strip()) : -1; }
}
