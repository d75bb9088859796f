package shanzhi.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
