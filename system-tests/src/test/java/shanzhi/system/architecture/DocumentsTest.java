package shanzhi.system.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say about the house can be looked up in it. */
class DocumentsTest {

  private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));
  private static final Pattern SETTING = Pattern.compile("@ConfigProperty\\(name = \"(shanzhi\\.[a-z.-]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** The owner's name and password stand there in short, after their first one. */
  @ParameterizedTest @ValueSource(strings = {"README.md", "README.zh-CN.md"}) void every_setting_stands_in_the_readme(String readme) throws IOException {
    var said = Files.readString(ROOT.resolve(readme));
    var settings = new TreeSet<String>();
    for (var file : files(".java")) SETTING.matcher(text(file)).results().map(found -> found.group(1)).forEach(settings::add);
    assertTrue(settings.size() > 20, () -> "there are that many: " + settings);
    var missing = settings.stream().filter(setting -> {
      var variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
      return !said.contains(variable) && !said.contains("`" + variable.substring("SHANZHI".length()) + "`")
          && !said.contains("`_" + variable.substring(variable.lastIndexOf('_') + 1) + "`");
    }).toList();
    assertEquals(List.of(), missing);
  }

  @Test void every_link_of_a_document_leads_somewhere() throws IOException {
    var broken = new ArrayList<String>();
    var documents = files(".md");
    assertTrue(documents.size() > 40, "there are that many: " + documents.size());
    for (var document : documents) LINK.matcher(text(document)).results().filter(link -> !leads(document, link)).forEach(link -> broken.add(document + " " + link.group()));
    assertEquals(List.of(), broken);
  }

  private static boolean leads(Path document, MatchResult link) {
    var target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
    if (!Files.exists(target)) return false;
    return link.group(2) == null || HEADING.matcher(text(target)).results().map(heading -> anchor(heading.group(1))).anyMatch(link.group(2)::equals);
  }

  /** As the places where people read Markdown make it. */
  private static String anchor(String heading) { return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} _-]", "").strip().replace(' ', '-'); }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(ending)).filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/.data/") && !file.toString().contains("/node_modules/")).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
