package shanzhi.foundation.sheets.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook, which its cells name by number. As text and no more: POI's own table builds a document for each cell that is read. */
final class SharedStrings extends DefaultHandler {

  private final List<String> all = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean listening;
  private boolean phonetic;

  private SharedStrings() {}

  static List<String> of(OPCPackage book) throws IOException, SAXException, ParserConfigurationException {
    var strings = new SharedStrings();
    for (var part : book.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
      try (var content = part.getInputStream()) {
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(strings);
        xml.parse(new InputSource(content));
      }
    }
    return strings.all;
  }

  @Override public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic = true;
      case "t" -> listening = !phonetic;
      default -> { }
    }
  }

  @Override public void characters(char[] chars, int from, int length) {
    if (listening) text.append(chars, from, length);
  }

  @Override public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> all.add(text.toString());
      case "rPh" -> phonetic = false;
      case "t" -> listening = false;
      default -> { }
    }
  }
}
