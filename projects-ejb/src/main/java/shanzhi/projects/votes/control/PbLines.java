package shanzhi.projects.votes.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a {@code .pb} file: cells between semicolons, some in quotes; whatever ends a line, with or without a mark of
 * byte order. Reads on and on without keeping anything, and knows which line a row began in.
 */
final class PbLines {

  private static final int LONGEST_LINE = 4 << 20;
  /** A quoted cell may go over lines; one that goes on for so long has lost its end. */
  private static final int LONGEST_CELL_LINES = 200;

  private final InputStream in;
  private final java.nio.charset.CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] buffer = new byte[1 << 16];
  private final Bytes line = new Bytes();
  private int filled;
  private int next;
  private int number;
  private int began;
  private boolean afterReturn;

  PbLines(InputStream in) { this.in = in; }

  /** The line in which the last row began. */
  int number() { return began; }

  /** The cells of the next row that is not empty, stripped; null at the end. */
  List<String> row() throws IOException {
    for (var text = line(); text != null; text = line()) {
      began = number;
      var cells = cells(text);
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) return cells;
    }
    began = Math.max(1, number);
    return null;
  }

  private List<String> cells(String text) throws IOException {
    var cells = new ArrayList<String>(8);
    int from = 0;
    while (true) {
      int start = from;
      while (start < text.length() && text.charAt(start) == ' ') start++;
      if (start < text.length() && text.charAt(start) == '"') {
        var cell = new StringBuilder();
        int at = start + 1;
        while (true) {
          int quote = text.indexOf('"', at);
          if (quote < 0) {
            cell.append(text, at, text.length()).append('\n');
            text = number - began > LONGEST_CELL_LINES ? null : line();
            if (text == null) throw PbFault.at(began, "open-quote");
            at = 0;
          } else if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            cell.append(text, at, quote + 1);
            at = quote + 2;
          } else {
            cell.append(text, at, quote);
            at = quote + 1;
            break;
          }
        }
        cells.add(cell.toString().strip());
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at == text.length()) return cells;
        if (text.charAt(at) != ';') throw PbFault.at(began, "after-quote");
        from = at + 1;
      } else {
        int end = text.indexOf(';', from);
        cells.add(text.substring(from, end < 0 ? text.length() : end).strip());
        if (end < 0) return cells;
        from = end + 1;
      }
    }
  }

  private String line() throws IOException {
    line.reset();
    boolean any = false;
    while (true) {
      if (next == filled) {
        filled = in.read(buffer);
        next = 0;
        if (filled <= 0) {
          filled = 0;
          return any ? text() : null;
        }
      }
      byte one = buffer[next++];
      if (one == '\n' && afterReturn) {      // the second half of a line's end
        afterReturn = false;
        continue;
      }
      afterReturn = one == '\r';
      if (one == '\n' || one == '\r') return text();
      any = true;
      if (one == 0) throw PbFault.at(number + 1, "null");
      if (line.size() == LONGEST_LINE) throw PbFault.at(number + 1, "long-line");
      line.write(one);
    }
  }

  private String text() {
    number++;
    try {
      var text = decoder.decode(line.buffer()).toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException wrong) {
      throw PbFault.at(number, "encoding");
    }
  }

  private static final class Bytes extends ByteArrayOutputStream {
    ByteBuffer buffer() { return ByteBuffer.wrap(buf, 0, count); }
  }
}
