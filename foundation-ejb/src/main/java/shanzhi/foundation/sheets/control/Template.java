package shanzhi.foundation.sheets.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.InColumn.Kind;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.foundation.sheets.boundary.SheetOut;

/** The empty workbook of an import: titles, an example row (not read if left as it is), lists to choose from, notes. */
public final class Template {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("shanzhi.foundation.sheets.template");

  /** Excel takes a list of at most so many characters. */
  private static final int LIST = 255;

  private Template() {}

  public static byte[] of(SheetImport<?> definition) {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      rows(book, book.createSheet(definition.title()), definition.columns());
      notes(book.createSheet(WORDS.getString("notes")), definition.columns());
      book.write(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void rows(XSSFWorkbook book, XSSFSheet sheet, List<InColumn> columns) {
    sheet.createFreezePane(0, 1);
    var bold = style(book, true);
    var pale = style(book, false);
    var text = book.createCellStyle();
    text.setDataFormat(book.createDataFormat().getFormat("@"));
    var head = sheet.createRow(0);
    var example = sheet.createRow(1);
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var title = head.createCell(i);
      title.setCellValue(column.title() + (column.required() ? "*" : ""));
      title.setCellStyle(bold);
      var sample = example.createCell(i);
      sample.setCellValue(SheetOut.harmless(column.example()));
      sample.setCellStyle(pale);
      sheet.setColumnWidth(i, 22 * 256);
      if (column.kind() != Kind.INTEGER && column.kind() != Kind.DECIMAL) sheet.setDefaultColumnStyle(i, text);
      if (column.kind() == Kind.CHOICE && String.join(",", column.choices().keySet()).length() <= LIST) choices(sheet, i, column);
    }
  }

  private static void choices(XSSFSheet sheet, int at, InColumn column) {
    var help = sheet.getDataValidationHelper();
    var list = help.createValidation(help.createExplicitListConstraint(column.choices().keySet().toArray(String[]::new)), new CellRangeAddressList(1, Lines.ROWS, at, at));
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  private static void notes(XSSFSheet sheet, List<InColumn> columns) {
    line(sheet, 0, WORDS.getString("column"), WORDS.getString("required"), WORDS.getString("form"), WORDS.getString("remark"));
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var form = WORDS.getString(column.kind().name()) + (column.choices().isEmpty() ? "" : "：" + String.join("、", column.choices().keySet()));
      line(sheet, i + 1, column.title(), column.required() ? WORDS.getString("yes") : "", form, column.note());
    }
    line(sheet, columns.size() + 2, WORDS.getString("limits"));
    IntStream.of(0, 2, 3).forEach(i -> sheet.setColumnWidth(i, 40 * 256));
  }

  private static void line(XSSFSheet sheet, int at, String... cells) {
    var row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
  }

  private static XSSFCellStyle style(XSSFWorkbook book, boolean head) {
    var style = book.createCellStyle();
    var font = book.createFont();
    font.setBold(head);
    font.setItalic(!head);
    if (!head) font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    style.setFont(font);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    if (head) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}
