package shanzhi.assessment.likeness.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shanzhi.assessment.likeness.Papers;
import shanzhi.foundation.files.boundary.FileContent;

class ContentsTest {

  private static final String PDF = "application/pdf";
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String WORDS = "Minutes of the quarterly meeting of the neighbourhood: lamps at the side door, the second row of chargers, a corner for shared tools and whoever keeps its list.";

  @TempDir Path folder;

  private Contents read(String name, String type, byte[] bytes) throws IOException {
    var path = Files.write(folder.resolve(name), bytes);
    return Contents.of(new FileContent(name, type, bytes.length, path));
  }

  @Test void the_words_of_a_pdf_and_of_a_word_document_are_read() throws IOException {
    assertTrue(read("a.pdf", PDF, Papers.pdf(WORDS)).text().replaceAll("\\s", "").contains("thesecondrowofchargers"));
    assertEquals("会议记录：三号楼侧门照明不足。", read("b.docx", DOCX, Papers.docx("会议记录：", "三号楼侧门照明不足。")).text());
  }

  @Test void a_scan_has_no_words_and_a_page() throws IOException {
    var scan = read("c.pdf", PDF, Papers.scan(Papers.page(3), 1));
    assertEquals("", scan.text().strip());
    assertEquals(1, scan.pictures().size());
  }

  /** The same sheet scanned again: other size, other light, a hand's breadth of shift, other compression; and another sheet with the same margins. */
  @Test void the_same_sheet_scanned_again_has_nearly_the_same_grain_and_another_sheet_has_not() throws IOException {
    for (int seed = 1; seed <= 5; seed++) {
      var first = grain(Papers.scan(Papers.page(seed), 1));
      var again = grain(Papers.scan(Papers.again(Papers.page(seed)), 1));
      assertTrue(Look.same(first, again) >= 85, seed + ": " + Look.same(first, again));
      var other = grain(Papers.scan(Papers.page(seed + 50), 1));
      assertTrue(Look.same(first, other) < 80, seed + ": " + Look.same(first, other));
    }
  }

  private long[] grain(byte[] pdf) throws IOException { return Look.grain(read("d" + pdf.length + ".pdf", PDF, pdf).pictures().get(0)); }

  @Test void what_cannot_be_read_says_nothing() throws IOException {
    assertEquals(Contents.NOTHING, read("e.pdf", PDF, "%PDF-1.4\n% broken".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(Contents.NOTHING, read("f.docx", DOCX, "PK and no more".getBytes(StandardCharsets.US_ASCII)));
    var hostile = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:t>&x;</w:t></w:document>";
    assertEquals("", read("g.docx", DOCX, Papers.archive("word/document.xml", hostile)).text());
  }

  @Test void a_document_with_very_many_pages_is_read_from_the_beginning() throws IOException {
    var book = read("h.pdf", PDF, Papers.scan(Papers.page(1), 40));
    assertEquals(20, book.pictures().size());
  }
}
