package shanzhi.foundation.files.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.foundation.files.boundary.Pixels;
import shanzhi.kernel.Refusal;

class FileKindTest {

  @Test void content_says_what_a_file_is() throws IOException {
    assertEquals(FileKind.JPEG, FileKind.of("门口.JPG", Pixels.picture("jpeg", 20, 10, 1)));
    assertEquals(FileKind.PNG, FileKind.of("a.png", Pixels.picture("png", 20, 10, 1)));
    assertEquals(FileKind.PDF, FileKind.of("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(FileKind.XLSX, FileKind.of("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")));
    assertEquals(FileKind.DOCX, FileKind.of("a", zip("[Content_Types].xml", "word/document.xml")));
  }

  @ParameterizedTest @CsvSource({"photo.jpg,file.disguised", "paper.pdf,file.disguised", "page.html,file.type-not-taken", "map.svg,file.type-not-taken"})
  void a_page_with_a_script_is_refused_under_any_name(String name, String key) {
    assertEquals(key, assertThrows(Refusal.class, () -> FileKind.of(name, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).key());
  }

  @Test void a_png_named_jpg_is_disguised() {
    assertEquals("file.disguised", assertThrows(Refusal.class, () -> FileKind.of("a.jpg", Pixels.picture("png", 9, 9, 1))).key());
  }

  @Test void a_workbook_with_macros_is_not_taken() throws IOException {
    var macro = zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
    assertEquals("file.disguised", assertThrows(Refusal.class, () -> FileKind.of("a.xlsx", macro)).key());
  }

  @ParameterizedTest @CsvSource({"../../etc/passwd.png,passwd.png", "C:\\x\\照片.png,照片.png", "a\u202Egnp.png,agnp.png", "'',file.png", "x,x.png"})
  void names_lose_folders_and_tricks(String given, String tidy) { assertEquals(tidy, FileKind.PNG.tidy(given)); }

  @Test void an_archive_that_swells_is_a_bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 30; i++) zip.write(zeros);
    }
    assertEquals("file.bomb", assertThrows(Refusal.class, () -> ZipScan.names(out.toByteArray())).key());
  }

  @Test void an_archive_of_too_many_entries_is_a_bomb() throws IOException {
    var names = new String[ZipScan.ENTRIES + 1];
    for (int i = 0; i < names.length; i++) names[i] = "e" + i;
    var many = zip(names);
    assertEquals("file.bomb", assertThrows(Refusal.class, () -> ZipScan.names(many)).key());
  }

  @Test void a_photo_no_longer_says_where_it_was_taken_but_still_how_to_turn_it() throws IOException {
    var plain = Pixels.picture("jpeg", 64, 32, 5);
    var bare = Bare.of(FileKind.JPEG, Pixels.telling(plain, "GPS30.19N103.5E"));
    assertFalse(new String(bare, StandardCharsets.ISO_8859_1).contains("GPS30"));
    assertEquals(6, Jpeg.orientation(bare));
    var before = ImageIO.read(new ByteArrayInputStream(plain));
    var after = ImageIO.read(new ByteArrayInputStream(bare));
    assertArrayEquals(before.getRGB(0, 0, 64, 32, null, 0, 64), after.getRGB(0, 0, 64, 32, null, 0, 64));
    var small = ImageIO.read(new ByteArrayInputStream(Pictures.small(FileKind.JPEG, bare, 48).orElseThrow()));
    assertEquals(24, small.getWidth());
    assertEquals(48, small.getHeight());
  }

  @Test void a_truncated_photo_is_unreadable() {
    var half = java.util.Arrays.copyOf(Pixels.picture("png", 300, 300, 1), 400);
    assertEquals("file.unreadable", assertThrows(Refusal.class, () -> Pictures.measure(FileKind.PNG, half)).key());
  }

  @Test void a_tiny_file_that_claims_an_enormous_picture_is_refused_before_it_is_drawn() {
    var png = Pixels.picture("png", 8, 8, 1);
    java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    java.nio.ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertEquals("file.too-many-pixels", assertThrows(Refusal.class, () -> Pictures.measure(FileKind.PNG, png)).key());
  }

  @Test void a_png_keeps_its_pixels_and_loses_its_texts() {
    var png = Pixels.picture("png", 30, 20, 3);
    assertTrue(Bare.of(FileKind.PNG, png).length <= png.length);
    assertEquals(new Pictures.Size(30, 20), Pictures.measure(FileKind.PNG, Bare.of(FileKind.PNG, png)));
  }

  private static byte[] zip(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return out.toByteArray();
  }
}
