package shanzhi.foundation.messages.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.kernel.Refusal;

class TextTest {

  @Test
  void placeholders_are_filled_and_values_are_taken_literally() {
    assertEquals("事件 A$1\\ 于 — 到期", new Text("t", "事件 {number} 于 {due} 到期").filled(Map.of("number", "A$1\\")).body());
    assertEquals(120, new Text("{title}", "b").filled(Map.of("title", "长".repeat(200))).title().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{name} 的事件", "电话 {phone}", "请联系 {reporter}", "请拨打 13800138000", "证件 51010419900101123X", "王先生的来电"})
  void a_text_for_phones_that_names_a_person_is_refused(String body) {
    assertEquals("message.personal-data", assertThrows(Refusal.class, () -> new Text("t", body).fitForPhones(Map.of())).key());
  }

  @Test
  void a_phone_number_hidden_in_a_harmless_value_is_refused() {
    var text = new Text("t", "{category}，{due} 到期");
    assertThrows(Refusal.class, () -> text.fitForPhones(Map.of("category", "回拨13800138000")));
    assertEquals(text, text.fitForPhones(Map.of("category", "暴露垃圾", "due", "11-20 14:00")));
  }

  @Test
  void every_text_that_comes_with_the_release_is_fit_for_its_channel() {
    for (var line : Csv.resource(TextTest.class, "/data/message-templates.csv")) {
      if (!line.get("channel").equals("IN_APP")) new Text(line.get("title"), line.get("body")).fitForPhones(Map.of());
    }
  }
}
