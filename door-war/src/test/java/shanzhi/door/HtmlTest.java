package shanzhi.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test void what_somebody_typed_never_becomes_markup() {
    assertEquals("<p title=\"&quot;&gt;&lt;b&gt;&amp;&#39;\">&lt;script&gt;</p>", Html.of("<p title=\"{}\">{}</p>", "\"><b>&'", "<script>").markup());
    assertEquals("<p>{} &amp; a</p>", Html.of("<p>{}</p>", "{} & \u0000a").markup(), "a hole in what was typed is no hole");
  }

  @Test void pieces_go_into_pieces() {
    assertEquals("<ul><li>一</li><li>&lt;二&gt;</li></ul>", Html.of("<ul>{}</ul>", List.of(Html.of("<li>{}</li>", "一"), Html.of("<li>{}</li>", "<二>"))).markup());
    assertEquals("", Html.when(false, "<b>{}</b>", 1).markup());
    assertEquals("<i></i>", Html.of("<i>{}</i>", (Object) null).markup());
  }

  @Test void a_hole_without_a_value_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> Html.of("{}"));
    assertThrows(IllegalArgumentException.class, () -> Html.of("", "x"));
  }
}
