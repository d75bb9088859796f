package shanzhi.assessment.rounds.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shanzhi.assessment.likeness.control.Contents;
import shanzhi.assessment.likeness.control.Look;
import shanzhi.assessment.likeness.control.Wording;
import shanzhi.foundation.files.boundary.FileContent;

/** Invented evidence: it says so, and none of it is mistaken for a copy of another piece unless it was made as one. */
class DemoPressTest {

  private static final int MANY = 120;

  @TempDir Path folder;

  private static List<String> minutes(int seed) { return DemoPress.words("第" + seed + "社区", "区域化党建联席会议纪要", DemoPress.chance(seed)); }

  private static int[] sketch(List<String> words) { return Wording.of(String.join("\n", words)); }

  @Test void no_two_streets_look_alike_and_a_brighter_one_does() {
    var looks = IntStream.range(0, MANY).mapToObj(seed -> Look.of(DemoPress.scene(DemoPress.chance(seed)))).toList();
    for (int i = 0; i < MANY; i++) for (int j = 0; j < i; j++) assertTrue(Long.bitCount(looks.get(i) ^ looks.get(j)) > 6, i + " and " + j);
    assertTrue(Long.bitCount(looks.get(3) ^ Look.of(DemoPress.brighter(DemoPress.scene(DemoPress.chance(3))))) <= 6);
  }

  @Test void minutes_of_two_places_have_less_than_half_in_common_and_a_renamed_copy_has_more() {
    var all = IntStream.range(0, 60).mapToObj(seed -> sketch(minutes(seed))).toList();
    for (int i = 0; i < all.size(); i++) for (int j = 0; j < i; j++) assertTrue(Wording.share(all.get(i), all.get(j)) < 50, i + " and " + j + ": " + Wording.share(all.get(i), all.get(j)));
    var copied = minutes(5).stream().map(line -> line.replace("第5社区", "东街社区").replace("居民", "群众").replace("会议", "联席会")).toList();
    assertTrue(Wording.share(all.get(5), sketch(copied)) >= 50);
  }

  @Test void every_paper_can_be_read_and_says_that_it_is_invented() throws IOException {
    try (var press = new DemoPress()) {
      var pdf = read("a.pdf", "application/pdf", press.pdf(minutes(7)));
      var docx = read("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DemoPress.docx(minutes(7)));
      for (var text : List.of(pdf, docx)) assertTrue(text.contains("演示数据,纯属虚构") && text.contains("第7社区区域化党建联席会议纪要"), text);
      assertTrue(Wording.share(Wording.of(pdf), Wording.of(docx)) >= 90, "on paper as in the file, but for a few radicals");
    }
  }

  private String read(String name, String type, byte[] bytes) throws IOException {
    var path = Files.write(folder.resolve(name), bytes);
    // a PDF spells some characters as their radicals
    return Normalizer.normalize(Contents.of(new FileContent(name, type, bytes.length, path)).text(), Normalizer.Form.NFKC);
  }
}
