package shanzhi.projects.deliberation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MasksTest {

  @Test void only_the_first_character_of_a_name_is_seen() {
    assertEquals("王**", Masks.name("王小明"));
    assertEquals("李*", Masks.name("李四"));
    assertEquals("张*", Masks.name("张"));
    assertEquals("𠮷*", Masks.name("𠮷野"));
    assertEquals("", Masks.name(null));
  }
}
