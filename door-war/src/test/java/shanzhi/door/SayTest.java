package shanzhi.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A word that is asked for and not there would turn a resident away with a fault of ours. */
class SayTest {

  /** Whole keys only: those that end with a dot are completed by a name. */
  private static final Pattern ASKED = Pattern.compile("Say\\.text\\(\"([a-z.-]+[a-z])\"");

  @Test void every_word_the_door_asks_for_is_there() throws IOException {
    var words = ResourceBundle.getBundle("shanzhi.door.door");
    var missing = new TreeSet<String>();
    int found = 0;
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        for (var asked = ASKED.matcher(Files.readString(file)); asked.find(); found++) if (!words.containsKey(asked.group(1))) missing.add(asked.group(1));
      }
    }
    assertTrue(found > 50, "words found: " + found);
    assertEquals(new TreeSet<>(), missing);
  }

  @Test void both_languages_say_the_same_things_and_fill_in_the_same() {
    var chinese = bundle(Locale.ROOT);
    var english = bundle(Locale.ENGLISH);
    assertEquals(new TreeSet<>(chinese.keySet()), new TreeSet<>(english.keySet()));
    var wrong = new TreeSet<String>();
    for (var key : chinese.keySet()) if (!holes(chinese.getString(key)).equals(holes(english.getString(key))) || english.getString(key).replace("''", "").contains("'")) wrong.add(key);
    assertEquals(new TreeSet<>(), wrong, "a lone apostrophe would swallow what is filled in");
  }

  @Test void a_page_is_in_the_language_of_its_reader_and_the_next_reader_begins_anew() {
    Say.speak(true);
    assertEquals("Place 3", Say.text("place", 3));
    assertEquals("a, b", Say.joined(List.of("a", "b")));
    Say.quiet();
    assertEquals("第 3 位", Say.text("place", 3));
    assertEquals("a、b", Say.joined(List.of("a", "b")));
  }

  private static ResourceBundle bundle(Locale locale) { return ResourceBundle.getBundle("shanzhi.door.door", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)); }

  private static TreeSet<String> holes(String text) {
    var holes = new TreeSet<String>();
    for (var hole = Pattern.compile("\\{\\d}").matcher(text); hole.find(); ) holes.add(hole.group());
    return holes;
  }
}
