package shanzhi.foundation.sheets.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import shanzhi.foundation.files.control.ZipScan;
import shanzhi.foundation.sheets.control.Lines.Line;
import shanzhi.kernel.Refusal;

/** Reads the first sheet of a workbook as a stream of events; formulas give the value they were saved with. */
final class Xlsx {

  private static final int DIGITS = 15;

  private Xlsx() {}

  static Lines read(byte[] content) {
    if (!ZipScan.names(content).contains("xl/workbook.xml")) throw Refusal.invalid("sheet.unreadable");
    try (var book = OPCPackage.open(new ByteArrayInputStream(content))) {
      var reader = new XSSFReader(book);
      var sheets = reader.getSheetsData();
      if (!sheets.hasNext()) throw Refusal.invalid("sheet.empty");
      var handler = new Handler(SharedStrings.of(book), reader.getStylesTable());
      try (var sheet = sheets.next()) {
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(sheet));
      }
      handler.fillMerged();
      return new Lines(handler.lines);
    } catch (IOException | OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException | RuntimeException broken) {
      if (broken instanceof Refusal refusal) throw refusal;
      throw Refusal.invalid("sheet.unreadable");
    }
  }

  /**
   * In full and without an exponent; but a whole number beyond 15 digits has lost its last ones, and its exponent says so. What a formula
   * left behind the 15th digit, as in 3379.8700000000003, is no digit that anybody saw: a workbook shows 15.
   */
  static String number(String raw) {
    var exact = new BigDecimal(raw);
    if (exact.precision() > DIGITS && exact.precision() - exact.scale() <= DIGITS) exact = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    var plain = exact.stripTrailingZeros().toPlainString();
    return plain.replaceFirst("\\..*", "").length() > DIGITS ? raw.contains("E") ? raw : exact.stripTrailingZeros().toEngineeringString() : plain;
  }

  /** AB12 is column 27, counted from 0. @throws IllegalArgumentException for letters beyond those of Excel */
  static int column(String place) {
    int column = 0;
    int i = 0;
    for (; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) column = column * 26 + place.charAt(i) - 'A' + 1;
    if (i == 0 || i > 3) throw new IllegalArgumentException("no place of a cell");
    return column - 1;
  }

  /** What one sheet says: rows, cells with type and style, merged regions at its end. */
  private static final class Handler extends DefaultHandler {

    private final List<Line> lines = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<String> strings;
    private final StylesTable styles;
    private final Map<Integer, Boolean> dated = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Line line;
    private int column;
    private String type;
    private int style;
    private boolean listening;
    private boolean phonetic;

    Handler(List<String> strings, StylesTable styles) {
      this.strings = strings;
      this.styles = styles;
    }

    @Override public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "row" -> {
          var number = attributes.getValue("r");
          int next = line == null ? 1 : line.number() + 1;   // a broken workbook may name a row twice
          line = new Line(number == null ? next : Math.max(next, Integer.parseInt(number)), new ArrayList<>());
          column = -1;
        }
        case "c" -> {
          var place = attributes.getValue("r");
          column = place == null ? column + 1 : column(place);
          type = attributes.getValue("t");
          var styled = attributes.getValue("s");
          style = styled == null ? 0 : Integer.parseInt(styled);
          text.setLength(0);
        }
        case "rPh" -> phonetic = true;
        case "v", "t" -> listening = !phonetic && line != null;
        case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
        default -> { }
      }
    }

    @Override public void characters(char[] chars, int from, int length) {
      if (listening) text.append(chars, from, length);
    }

    @Override public void endElement(String uri, String name, String qualified) {
      switch (name) {
        case "v", "t" -> listening = false;
        case "rPh" -> phonetic = false;
        case "c" -> { if (text.length() > 0) line.put(column, value()); }
        case "row" -> {
          if (!line.blank()) {
            Lines.room(lines.size() + 1);
            lines.add(line);
          }
        }
        default -> { }
      }
    }

    private String value() {
      var raw = text.toString();
      if ("s".equals(type)) return strings.get(Integer.parseInt(raw));
      if ("b".equals(type)) return "1".equals(raw) ? "是" : "否";
      if ("e".equals(type)) return raw;
      if (type != null && !"n".equals(type)) return raw;
      if (dated.computeIfAbsent(style, this::isDate)) {
        var time = DateUtil.getLocalDateTime(Double.parseDouble(raw));
        if (time != null) return time.toLocalTime().equals(LocalDateTime.MIN.toLocalTime()) ? time.toLocalDate().toString() : time.toString();
      }
      return number(raw);
    }

    private boolean isDate(int number) {
      if (styles == null || number >= styles.getNumCellStyles()) return false;
      var cell = styles.getStyleAt(number);
      return DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }

    /** People merge the cell of a town over all its communities; each row means it. */
    private void fillMerged() {
      if (merged.isEmpty()) return;
      var byNumber = new HashMap<Integer, Line>();
      lines.forEach(one -> byNumber.put(one.number(), one));
      for (var region : merged) {
        var first = byNumber.get(region.getFirstRow() + 1);
        if (first == null || region.getFirstColumn() >= Lines.COLUMNS) continue;
        var value = first.at(region.getFirstColumn());
        for (int row = region.getFirstRow(); row <= Math.min(region.getLastRow(), region.getFirstRow() + Lines.ROWS); row++) {
          var target = byNumber.get(row + 1);
          if (target == null) continue;
          for (int col = region.getFirstColumn(); col <= Math.min(region.getLastColumn(), Lines.COLUMNS - 1); col++) target.put(col, value);
        }
      }
    }
  }
}
