package shanzhi.foundation.sheets.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import shanzhi.foundation.sheets.control.Lines.Line;
import shanzhi.kernel.Refusal;

/** Reads csv as Excel and WPS write it: UTF-8 or GB18030, comma, semicolon or tab, quotes, line breaks within quotes. */
final class CsvLines {

  private CsvLines() {}

  static Lines read(byte[] content) {
    var text = decoded(content);
    if (text.indexOf('\0') >= 0) throw Refusal.invalid("sheet.unreadable");
    char comma = separator(text);
    var lines = new ArrayList<Line>();
    var line = new Line(1, new ArrayList<>());
    var cell = new StringBuilder();
    int column = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (quoted && twice) {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (!quoted && (c == comma || c == '\n') || i == text.length()) {
        if (cell.length() > 0) line.put(column, cell.toString());
        cell.setLength(0);
        column++;
        if (c == comma) continue;
        column = 0;
        if (!line.blank()) lines.add(line);
        Lines.room(lines.size());
        line = new Line(line.number() + 1, new ArrayList<>());
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return new Lines(lines);
  }

  private static String decoded(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException neither) {
        throw Refusal.invalid("sheet.unreadable");
      }
    }
  }

  private static char separator(String text) {
    var first = text.lines().filter(line -> !line.isBlank()).limit(3).reduce("", String::concat);
    char best = ',';
    for (char candidate : new char[] {',', '\t', ';'}) if (count(first, candidate) > count(first, best)) best = candidate;
    return best;
  }

  private static long count(String text, char what) { return text.chars().filter(c -> c == what).count(); }
}
