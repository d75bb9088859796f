package shanzhi.foundation.prints.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test void a_value_can_never_become_markup() {
    assertEquals("<td title=\"&quot;&#39;\">&lt;b&gt;&amp;{{x}}</td>", fill("<td title=\"{{q}}\">{{v}}</td>", Map.of("q", "\"'", "v", "<b>&{{x}}")));
  }

  @Test void characters_that_xml_does_not_know_are_left_out() { assertEquals("ab\uD842\uDFB7", fill("{{v}}", Map.of("v", "a\u0000\u0008b\uD800\uD842\uDFB7"))); }

  @Test void a_list_repeats_and_sees_what_is_around_it() {
    assertEquals("1甲 2甲 ", fill("{{#rows}}{{n}}{{who}} {{/rows}}", Map.of("who", "甲", "rows", List.of(Map.of("n", 1), Map.of("n", 2)))));
  }

  @Test void sections_of_one_name_may_be_nested() {
    assertEquals("[a[b]]", fill("{{#n}}[{{v}}{{#n}}[{{v}}]{{/n}}]{{/n}}", Map.of("n", Map.of("v", "a", "n", Map.of("v", "b")))));
  }

  @Test void nothing_shows_the_other_side() {
    assertEquals("none", fill("{{#x}}some{{/x}}{{^x}}none{{/x}}", Map.of("x", List.of())));
    assertEquals("some", fill("{{#x}}some{{/x}}{{^x}}none{{/x}}", Map.of("x", true)));
    assertEquals("", fill("{{missing}}", Map.of()));
  }

  @Test void line_breaks_are_kept_where_asked_for() { assertEquals("a<br/>b a\nb", fill("{{~v}} {{v}}", Map.of("v", "a\nb"))); }

  @Test void a_section_left_open_is_named() { assertThrows(IllegalStateException.class, () -> fill("{{#x}}", Map.of("x", 1))); }

  private static String fill(String template, Map<String, ?> facts) { return new Template(template).fill(facts); }
}
