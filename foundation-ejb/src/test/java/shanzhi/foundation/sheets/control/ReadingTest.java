package shanzhi.foundation.sheets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.foundation.sheets.boundary.Books;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.Refusal;

class ReadingTest {

  private static final List<InColumn> COLUMNS = List.of(InColumn.code("code", "网格编码").needed().also("编码"), InColumn.text("town", "镇街"),
      InColumn.text("name", "姓名").needed(), InColumn.code("phone", "电话"));

  @Test void headings_above_grouped_titles_and_merged_towns_are_understood() {
    var reading = Reading.of(Books.of(List.of(new Object[] {"微网格员花名册（2026年）"}, new Object[] {"镇街", "网格 编码*", "联系人", null}, new Object[] {null, null, "姓名", "电话"},
        new Object[] {"鹤山街道", 510131001001.0, "李强", 13800138000.0}, new Object[] {null, "5101310010012001001", " 王芳 ", null}),
        "A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:A5"), COLUMNS);
    assertEquals(List.of("镇街", "网格 编码*", "联系人/姓名", "联系人/电话"), reading.head());
    assertEquals("code", Reading.meant("网格 编码*", COLUMNS));
    assertEquals("phone", Reading.meant("联系人/电话", COLUMNS));
    assertEquals(4, reading.rows().get(0).number());
    assertEquals(List.of("鹤山街道", "510131001001", "李强", "13800138000"), reading.rows().get(0).cells());
    assertEquals("鹤山街道", reading.rows().get(1).cells().get(0));
  }

  @ParameterizedTest @ValueSource(strings = {"UTF-8", "GB18030"})
  void csv_is_read_in_both_encodings(String encoding) {
    var text = "编码,姓名\r\n001,\"李,\"\"强\"\"\n住院\"\r\n\r\n002,王芳";
    var reading = Reading.of(text.getBytes(Charset.forName(encoding)), COLUMNS);
    assertEquals(List.of("编码", "姓名"), reading.head());
    assertEquals(List.of("001", "李,\"强\"\n住院"), reading.rows().get(0).cells());
    assertEquals(List.of("002", "王芳"), reading.rows().get(1).cells());
  }

  @Test void a_number_of_eighteen_digits_is_not_taken_for_an_id_card() {
    var reading = Reading.of(Books.of(List.of(new Object[] {"编码", "姓名"}, new Object[] {510131199001011234.0, "李强"})), COLUMNS);
    assertThrows(BadCell.class, () -> CellValues.code(reading.rows().get(0).cells().get(0)));
  }

  @Test void too_many_rows_and_what_is_no_workbook_are_refused() {
    var many = new StringBuilder("编码,姓名\n").append("1,a\n".repeat(Lines.ROWS + 1));
    assertEquals("sheet.too-many-rows", assertThrows(Refusal.class, () -> Reading.of(many.toString().getBytes(StandardCharsets.UTF_8), COLUMNS)).key());
    assertEquals("sheet.empty", assertThrows(Refusal.class, () -> Reading.of("编码,姓名".getBytes(StandardCharsets.UTF_8), COLUMNS)).key());
    assertEquals("sheet.old-excel", assertThrows(Refusal.class, () -> Reading.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, COLUMNS)).key());
    assertEquals("sheet.unreadable", assertThrows(Refusal.class, () -> Reading.of(new byte[] {1, 0, 2, 0}, COLUMNS)).key());
  }

  @Test void a_workbook_with_foreign_entities_is_refused() throws Exception {
    var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    var book = replaced(Books.of(List.<Object[]>of(new Object[] {"编码", "姓名"})), "xl/worksheets/sheet1.xml", evil);
    assertEquals("sheet.unreadable", assertThrows(Refusal.class, () -> Reading.of(book, COLUMNS)).key());
  }

  @Test void a_row_that_is_named_twice_is_two_rows_and_the_sound_of_a_text_is_no_part_of_it() throws Exception {
    var main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    var sheet = "<worksheet" + main + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
        + "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"C7\" t=\"s\"><v>2</v></c></row><row r=\"7\"><c r=\"A7\"><v>2</v></c><c r=\"AA7\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>";
    var texts = "<sst" + main + "<si><t>编码</t></si><si><t>姓名</t></si><si><r><t>李</t></r><r><t>强</t></r><rPh sb=\"0\" eb=\"1\"><t>リ</t></rPh></si></sst>";
    var reading = Reading.of(replaced(replaced(Books.of(List.<Object[]>of(new Object[] {"编码", "姓名"})), "xl/worksheets/sheet1.xml", sheet), "xl/sharedStrings.xml", texts), COLUMNS);
    assertEquals(List.of(7, 8), reading.rows().stream().map(Reading.Row::number).toList());
    assertEquals(List.of("1", "", "李强"), reading.rows().get(0).cells());
    assertEquals("2", reading.rows().get(1).cells().get(0));
  }

  @Test void formulas_go_out_as_text_and_come_back_as_they_were() {
    var tricks = List.of("=1+1", "+8613800138000", "-x", "@sum", "＝cmd", "\tx", "plain");
    try (var out = new SheetOut("名册", null, List.of(OutColumn.text("编码", 10), OutColumn.text("姓名", 10)))) {
      tricks.forEach(trick -> out.row("1", trick));
      var bytes = out.bytes();
      var seen = new ArrayList<String>();
      Books.read(bytes).stream().skip(1).forEach(row -> seen.add(row.get(1)));
      assertEquals(List.of("'=1+1", "'+8613800138000", "'-x", "'@sum", "'＝cmd", "'\tx", "plain"), seen);
      var back = Reading.of(bytes, COLUMNS).rows().stream().map(row -> CellValues.stripped(row.cells().get(1))).toList();
      assertEquals(List.of("=1+1", "+8613800138000", "-x", "@sum", "＝cmd", "x", "plain"), back);
    }
  }

  private static byte[] replaced(byte[] book, String entry, String content) throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book)); var zip = new java.util.zip.ZipOutputStream(out)) {
      for (var next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(next.getName()));
        zip.write(next.getName().equals(entry) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
