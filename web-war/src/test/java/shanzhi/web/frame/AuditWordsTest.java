package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads the audit reads words: every deed that is recorded under a name of its own has one in the bundle. */
class AuditWordsTest {

  private static final Pattern DEED = Pattern.compile("audit\\.record(?:All)?\\(\\s*\"([a-z-]+\\.[a-z-]+)\",\\s*\"([a-z-]+)\"");

  @Test void every_recorded_deed_and_its_subject_have_a_word() throws IOException {
    var texts = ResourceBundle.getBundle("shanzhi.web.texts", Locale.SIMPLIFIED_CHINESE);
    var unnamed = new TreeSet<String>();
    int found = 0;
    try (var files = Files.walk(Path.of("..").toRealPath(), 14)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java") && one.toString().contains("/src/main/")).toList()) {
        for (var deed = DEED.matcher(Files.readString(file)); deed.find(); found++) {
          if (!texts.containsKey("audit.verb." + deed.group(1))) unnamed.add(deed.group(1));
          if (!texts.containsKey("audit.subject." + deed.group(2))) unnamed.add(deed.group(2));
        }
      }
    }
    assertTrue(found > 80, "deeds found: " + found);
    assertEquals(new TreeSet<>(), unnamed);
  }
}
