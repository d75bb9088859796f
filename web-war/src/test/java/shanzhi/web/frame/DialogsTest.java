package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A dialog that hides once its bean says the deed is done stays open for ever over a bean that never says so. */
class DialogsTest {

  private static final Pattern BUTTON = Pattern.compile("<p:command\\w+[^>]*\\bargs\\.szSaved[^>]*>");
  private static final Pattern ACTION = Pattern.compile("action=\"#\\{(\\w+)\\.(\\w+)");

  @Test void a_dialog_that_waits_to_be_told_is_told_by_its_bean() throws IOException {
    var beans = beans();
    var silent = new TreeSet<String>();
    int asked = 0;
    for (var page : files("src/main/webapp", ".xhtml")) {
      for (var button : BUTTON.matcher(Files.readString(page)).results().toList()) {
        var action = ACTION.matcher(button.group());
        if (!action.find() || !beans.containsKey(action.group(1))) continue;   // of a part that is handed its bean
        asked++;
        if (!beans.get(action.group(1)).contains("\"szSaved\"")) silent.add(page.getFileName() + " " + action.group(1) + "." + action.group(2));
      }
    }
    assertTrue(asked > 20, "found only " + asked);
    assertEquals(new TreeSet<String>(), silent);
  }

  /** Sources of named beans by the name pages call them. */
  private static Map<String, String> beans() throws IOException {
    var all = new HashMap<String, String>();
    for (var source : files("src/main/java", ".java")) {
      var name = source.getFileName().toString().replace(".java", "");
      var text = Files.readString(source);
      if (text.contains("@Named")) all.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), text);
    }
    return all;
  }

  private static List<Path> files(String folder, String end) {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
