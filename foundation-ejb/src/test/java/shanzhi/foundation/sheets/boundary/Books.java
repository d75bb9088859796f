package shanzhi.foundation.sheets.boundary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made and read in tests. */
public final class Books {

  private Books() {}

  /** Rows of strings and numbers; null leaves a cell out. @param merged regions such as A2:A4 */
  public static byte[] of(List<Object[]> rows, String... merged) {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).length; c++) {
          var value = rows.get(r)[c];
          if (value instanceof Number number) row.createCell(c).setCellValue(number.doubleValue());
          else if (value != null) row.createCell(c).setCellValue(value.toString());
        }
      }
      for (var region : merged) sheet.addMergedRegion(CellRangeAddress.valueOf(region));
      book.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static List<List<String>> read(byte[] content) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      var lines = new ArrayList<List<String>>();
      var format = new DataFormatter();
      for (var row : book.getSheetAt(0)) {
        var cells = new ArrayList<String>();
        for (int c = 0; c < row.getLastCellNum(); c++) cells.add(format.formatCellValue(row.getCell(c)));
        lines.add(cells);
      }
      return lines;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
