package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks come with the language of the reader, from the keys that begin with {@code mark.}; written into a page they would stand in English sentences too. */
class MarksTest {

  private static final Pattern MARK = Pattern.compile(".{0,20}[\\u3000-\\u303f\\uff00-\\uffef\\u201c\\u201d].{0,20}");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  @ParameterizedTest @ValueSource(strings = {"funds", "votes", "deliberation"}) void no_page_has_a_mark_of_one_language_in_it(String folder) throws IOException {
    var wrong = new TreeSet<String>();
    try (var pages = Files.walk(Path.of("src/main/webapp/app", folder))) {
      for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList())
        MARK.matcher(COMMENT.matcher(Files.readString(page)).replaceAll("")).results().forEach(mark -> wrong.add(page.getFileName() + ": " + mark.group()));
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }
}
