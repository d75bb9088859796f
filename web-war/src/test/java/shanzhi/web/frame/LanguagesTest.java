package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.foundation.organisations.boundary.Kind;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.grid.roster.boundary.MemberSource;
import shanzhi.kernel.JobRole;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.BaseKind;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.DeductionKind;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.ExitReason;
import shanzhi.staff.workers.boundary.LeaveKind;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.WorkerState;

/** Everything is said in both languages. */
class LanguagesTest {

  private static final Pattern SHOWN = Pattern.compile("text\\['([\\w.-]+)'\\]");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern MARK = Pattern.compile("[\\u3000-\\u303f\\uff00-\\uffef\\u201c\\u201d]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @ParameterizedTest @ValueSource(strings = {"texts", "refusals", "faces", "help"}) void every_key_has_its_twin(String bundle) throws IOException {
    assertEquals(new TreeSet<>(bundle(bundle).keySet()), new TreeSet<>(bundle(bundle + "_en").keySet()));
  }

  @ParameterizedTest @ValueSource(strings = {"texts", "refusals", "faces", "help"}) void twins_fill_in_the_same_things(String bundle) throws IOException {
    var english = bundle(bundle + "_en");
    var wrong = new TreeSet<String>();
    bundle(bundle).forEach((key, chinese) -> { if (!holes(chinese).equals(holes(english.get(key)))) wrong.add(key + ": " + chinese + " | " + english.get(key)); });
    assertEquals(List.of(), List.copyOf(wrong));
  }

  /** A text that is filled in doubles them; one that a page shows as it stands would show both. */
  @Test void no_page_shows_an_apostrophe_twice() throws IOException {
    var english = bundle("texts_en");
    var wrong = new TreeSet<String>();
    try (var pages = Files.walk(Path.of("src/main/webapp"))) {
      for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList())
        SHOWN.matcher(Files.readString(page)).results().map(key -> key.group(1)).filter(key -> english.getProperty(key, "").contains("''")).forEach(wrong::add);
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  /** Marks stand in the bundle as {@code mark.colon} and so on: a page that writes them itself shows them to English readers, too. */
  @Test void no_page_brings_marks_of_one_language() throws IOException {
    var wrong = new TreeSet<String>();
    try (var pages = Files.walk(Path.of("src/main/webapp"))) {
      for (var page : pages.filter(file -> file.toString().endsWith(".xhtml") && !file.endsWith("gallery.xhtml")).toList())
        if (MARK.matcher(COMMENT.matcher(Files.readString(page)).replaceAll("")).find()) wrong.add(page.toString());
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test void the_help_page_speaks_to_everybody() throws IOException {
    var help = bundle("help");
    assertEquals(List.of(), Stream.of(JobRole.values()).filter(job -> !help.containsKey("job." + job)).toList());
    assertEquals(List.of(), help.stringPropertyNames().stream().filter(key -> key.startsWith("job.") && Stream.of(JobRole.values()).noneMatch(job -> key.equals("job." + job))).toList());
  }

  @Test void names_of_the_trade_are_said_as_the_trade_says_them() {
    var words = Stream.of(JobRole.values(), Duty.values(), GridType.values(), MemberSource.values(), Kind.values()).flatMap(Stream::of);
    var wrong = words.filter(word -> !titleOf(word).equals(Words.of((Enum<?>) word, Locale.SIMPLIFIED_CHINESE))).toList();
    assertEquals(List.of(), wrong);
  }

  /** Words of HR stand in both places: workbooks take the titles, pages the bundle. */
  @Test void words_of_hr_are_the_same_in_workbooks_and_on_pages() {
    var words = Stream.<Enum<?>[]>of(PostClass.values(), ContractKind.values(), LeaveKind.values(), DegreeLevel.values(), CertificateLevel.values(), TaxOption.values(), DeductionKind.values(),
        BaseKind.values(), ExitReason.values(), WorkerState.values(), AppraisalGrade.values(), RunPurpose.values(), PayWay.values()).flatMap(Stream::of);
    var wrong = words.filter(word -> !title(word).equals(Words.of(word, Locale.SIMPLIFIED_CHINESE))).toList();
    assertEquals(List.of(), wrong);
  }

  private static String title(Enum<?> word) {
    try {
      return (String) word.getDeclaringClass().getMethod("title").invoke(word);
    } catch (ReflectiveOperationException none) {
      throw new AssertionError(none);
    }
  }

  private static String titleOf(Object word) {
    if (word instanceof JobRole job) return job.title();
    if (word instanceof Duty duty) return duty.title();
    if (word instanceof GridType type) return type.title();
    return word instanceof MemberSource source ? source.title() : ((Kind) word).title();
  }

  private static TreeSet<String> holes(Object text) {
    var holes = new TreeSet<String>();
    PLACEHOLDER.matcher(String.valueOf(text)).results().forEach(hole -> holes.add(hole.group()));
    return holes;
  }

  private static Properties bundle(String name) throws IOException {
    try (var reader = new InputStreamReader(LanguagesTest.class.getResourceAsStream("/shanzhi/web/" + name + ".properties"), StandardCharsets.UTF_8)) {
      var all = new Properties();
      all.load(reader);
      return all;
    }
  }
}
