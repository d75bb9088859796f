package shanzhi.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks read and made in tests. */
public final class Workbook {

  private Workbook() {}

  /** The rows that are there, each cell as a spreadsheet shows it. */
  public static List<List<String>> read(byte[] content) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      var lines = new ArrayList<List<String>>();
      var format = new DataFormatter();
      for (var row : book.getSheetAt(0)) {
        var cells = new ArrayList<String>();
        int width = Math.max(row.getLastCellNum(), book.getSheetAt(0).getRow(0).getLastCellNum());
        for (int c = 0; c < width; c++) cells.add(format.formatCellValue(row.getCell(c)));
        lines.add(cells);
      }
      return lines;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One sheet of texts. */
  public static byte[] of(List<String[]> rows) {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).length; c++) if (rows.get(r)[c] != null) row.createCell(c).setCellValue(rows.get(r)[c]);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
