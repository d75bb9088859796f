package shanzhi.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SaidTest {

  private static final Said SAID = new Said(Map.of("i", new String[] {"1", "3"}, "q2-4", new String[] {"2"}, "q5", new String[] {"</textarea><script>"}));

  @Test void what_was_ticked_chosen_and_written_comes_back() {
    assertEquals(" checked", SAID.checked("i", 3).markup());
    assertEquals("", SAID.checked("i", 2).markup());
    assertEquals("", SAID.checked("j", 3).markup());
    var places = String.join("", CodeDoor.places(3, SAID, "q2-4").stream().map(Html::markup).toList());
    assertTrue(places.contains("<option value=\"2\" selected>") && places.indexOf("selected") == places.lastIndexOf("selected"), places);
    assertTrue(CodeDoor.choice(1, 3, true, new Said(Map.of("q1", new String[] {"3"})), "是").markup().contains("value=\"3\" required checked>"));
  }

  @Test void a_new_form_is_empty_and_what_was_written_is_no_markup() {
    assertEquals("", Said.NOTHING.first("q5"));
    assertEquals("<textarea>&lt;/textarea&gt;&lt;script&gt;</textarea>", Html.of("<textarea>{}</textarea>", SAID.first("q5")).markup());
  }
}
