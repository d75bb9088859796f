package shanzhi.foundation.prints.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes the text of a PDF the text that was written. A Chinese face draws 示 and the radical ⽰ with one glyph, and the
 * library says of each glyph the lowest character that has it: searching and copying would find radicals.
 */
final class PlainText {

  private static final int GLYPHS = 0x10000;

  private PlainText() {}

  /** After the face was cut down to the glyphs used. @param written everything the document may say */
  static void restore(TrueTypeFont face, PDType0Font font, String written) throws IOException {
    if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream told)) return;
    var meant = new HashMap<Integer, String>();
    var characters = face.getUnicodeCmapLookup();
    written.codePoints().distinct().forEach(c -> meant.put(characters.getGlyphId(c), Character.toString(c)));
    var texts = new TreeMap<Integer, String>();
    try (var view = told.createView()) {
      var map = new CMapParser().parse(view);
      for (int glyph = 1; glyph < GLYPHS; glyph++) {
        var text = map.toUnicode(glyph, 2);
        if (text != null) texts.put(glyph, meant.getOrDefault(glyph, text));
      }
    }
    try (var out = told.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(cmap(texts).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A ToUnicode map as the PDF standard wants it (ISO 32000-1, 9.10.3), a hundred lines a block. */
  private static String cmap(Map<Integer, String> texts) {
    var out = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    int left = texts.size();
    int inBlock = 0;
    for (var glyph : texts.entrySet()) {
      if (inBlock == 0) out.append(inBlock = Math.min(100, left)).append(" beginbfchar\n");
      out.append("<%04X> <".formatted(glyph.getKey()));
      for (char unit : glyph.getValue().toCharArray()) out.append("%04X".formatted((int) unit));
      out.append(">\n");
      left--;
      if (--inBlock == 0) out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
  }
}
