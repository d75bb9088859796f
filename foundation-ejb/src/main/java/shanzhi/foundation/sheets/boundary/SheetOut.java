package shanzhi.foundation.sheets.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import shanzhi.kernel.ChinaTime;

/**
 * Writes a ledger as xlsx row by row; only the last hundred rows are in memory. Text that a spreadsheet would take for a
 * formula is written with an apostrophe in front, which reading takes off again.
 *
 * <pre>{@code try (var out = new SheetOut("事件", "周敏 · 2026-11-20 14:31 · 演示数据", columns)) { rows.forEach(row -> out.row(…)); bytes = out.bytes(); }}</pre>
 */
public final class SheetOut implements AutoCloseable {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final int LONGEST = 32_767;
  private static final int DIGITS = 15;

  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final List<OutColumn> columns;
  private final Sheet sheet;
  private final String footer;
  private final CellStyle day = style("yyyy-mm-dd");
  private final CellStyle minute = style("yyyy-mm-dd hh:mm");
  private final CellStyle plain = style("@");
  private final CellStyle cents = style("0.00");
  private int next = 1;
  private boolean finished;

  /** @param footer who, when, what kind of data; printed on each page and as last line. Null for none */
  public SheetOut(String title, String footer, List<OutColumn> columns) {
    this.columns = columns;
    this.footer = footer;
    book.setCompressTempFiles(true);
    sheet = book.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(title));
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getHeader().setCenter(ampersands(title));
    if (footer != null) sheet.getFooter().setLeft(ampersands(footer));
    sheet.getFooter().setRight("&P / &N");
    var head = sheet.createRow(0);
    var bold = head();
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, Math.min(columns.get(i).width(), 100) * 256 + 512);
      var cell = head.createCell(i);
      cell.setCellValue(harmless(columns.get(i).title()));
      cell.setCellStyle(bold);
    }
  }

  /** One value a column; null leaves the cell blank. */
  public void row(Object... values) { row(Arrays.asList(values)); }

  public void row(List<?> values) {
    var row = sheet.createRow(next++);
    for (int i = 0; i < columns.size() && i < values.size(); i++) if (values.get(i) != null) write(row, i, values.get(i));
  }

  /** @return how many rows were written, without the head */
  public int rows() { return next - 1; }

  public void writeTo(OutputStream out) {
    finish();
    try {
      book.write(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    writeTo(out);
    return out.toByteArray();
  }

  @Override public void close() {
    try {
      book.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Text that no spreadsheet takes for a formula and no XML parser stumbles over. */
  public static String harmless(String text) {
    var clean = text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    if (clean.length() > LONGEST - 1) clean = clean.substring(0, LONGEST - 1);
    return !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
  }

  private void write(Row row, int column, Object value) {
    var cell = row.createCell(column);
    if (value instanceof Number number && columns.get(column).kind() == OutColumn.Kind.NUMBER) {
      number(cell, number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof Instant instant) {
      cell.setCellValue(ChinaTime.local(instant));
      cell.setCellStyle(minute);
    } else {
      cell.setCellValue(harmless(String.valueOf(value)));
      cell.setCellStyle(plain);
    }
  }

  /**
   * A workbook knows no other numbers than binary ones with 15 safe digits; a decimal of so many digits comes back from it digit by digit. One
   * with more is written as text rather than changed.
   */
  private void number(Cell cell, BigDecimal number) {
    if (number.precision() > DIGITS) {
      cell.setCellValue(number.toPlainString());
      cell.setCellStyle(plain);
      return;
    }
    cell.setCellValue(number.doubleValue());
    if (number.scale() == 2) cell.setCellStyle(cents);
  }

  private void finish() {
    if (finished) return;
    finished = true;
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(next - 1, 0), 0, Math.max(columns.size() - 1, 0)));
    if (footer != null) sheet.createRow(next + 1).createCell(0).setCellValue(harmless(footer));
  }

  private CellStyle style(String format) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private CellStyle head() {
    var style = book.createCellStyle();
    var font = book.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setWrapText(true);
    return style;
  }

  /** In headers and footers of a page & begins a command. */
  private static String ampersands(String text) { return text.replace("&", "&&"); }
}
