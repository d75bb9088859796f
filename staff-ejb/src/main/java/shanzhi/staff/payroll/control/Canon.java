package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;

/** Slips as bytes that are the same whenever they say the same: what is hashed is what is kept, and what explains the slip to its reader. */
public final class Canon {

  private static final char SEPARATOR = '\u001f';
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;
  private static final int BEFORE_INPUTS = 5;   // code, kind, result, formula, worked
  private static final int AFTER_INPUTS = 2;    // rule, version

  private Canon() {}

  /** Every line with all it takes to work it out, in order. */
  static byte[] bytes(String number, Slip slip) {
    var out = new StringBuilder(8192);
    field(out, number).append(SEPARATOR).append(slip.month()).append(SEPARATOR).append(slip.policy()).append(SEPARATOR).append(slip.version()).append('\n');
    for (var line : slip.lines()) {
      field(out, line.code()).append(SEPARATOR).append(line.kind()).append(SEPARATOR);
      field(out, line.result()).append(SEPARATOR);
      field(out, line.formula()).append(SEPARATOR);
      field(out, line.worked());
      for (var input : line.inputs()) {
        field(out.append(SEPARATOR), input.name()).append('=');
        field(out, input.value());
      }
      field(out.append(SEPARATOR), line.rule()).append(SEPARATOR);
      field(out, line.version()).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What would end a field or a line is a blank: words come from documents that people typed. */
  private static StringBuilder field(StringBuilder out, String text) {
    int from = out.length();
    out.append(text);
    for (int i = from; i < out.length(); i++) if (out.charAt(i) < ' ') out.setCharAt(i, ' ');
    return out;
  }

  /** The lines again. */
  static List<SlipLine> lines(byte[] text) {
    var lines = new ArrayList<SlipLine>();
    var all = new String(text, StandardCharsets.UTF_8).split("\n");
    for (int i = 1; i < all.length; i++) lines.add(line(all[i].split(String.valueOf(SEPARATOR), -1)));
    return lines;
  }

  private static SlipLine line(String[] fields) {
    int rule = fields.length - AFTER_INPUTS;
    var inputs = new ArrayList<SlipLine.Input>();
    for (int i = BEFORE_INPUTS; i < rule; i++) {
      int at = fields[i].indexOf('=');
      inputs.add(new SlipLine.Input(fields[i].substring(0, at), fields[i].substring(at + 1)));
    }
    var kind = LineKind.valueOf(fields[1]);
    return new SlipLine(fields[0], kind, fields[2], kind.isMoney() ? new BigDecimal(fields[2]) : null, fields[3], fields[4], List.copyOf(inputs), fields[rule], fields[rule + 1]);
  }

  /** The month a line belongs to. */
  static YearMonth month(SlipLine line, YearMonth paid) { return YearMonth.parse(Reckoner.forMonth(line, paid.toString())); }

  /** As it is kept. A slip explains itself in some kilobytes, most of which are the same words again. */
  static byte[] packed(byte[] text) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(text);
      deflater.finish();
      var out = new byte[text.length + 64];
      int length = 1;
      while (!deflater.finished() && length < out.length) length += deflater.deflate(out, length, out.length - length);
      if (!deflater.finished()) return plain(text);
      out[0] = DEFLATED;
      return java.util.Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] plain(byte[] text) {
    var out = new byte[text.length + 1];
    out[0] = PLAIN;
    System.arraycopy(text, 0, out, 1, text.length);
    return out;
  }

  static byte[] unpacked(byte[] kept) {
    if (kept[0] == PLAIN) return java.util.Arrays.copyOfRange(kept, 1, kept.length);
    var inflater = new Inflater(true);
    try {
      inflater.setInput(kept, 1, kept.length - 1);
      var out = new java.io.ByteArrayOutputStream(kept.length * 6);
      var part = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(part);
        if (read == 0 && inflater.needsInput()) throw new IllegalStateException("an explanation breaks off");
        out.write(part, 0, read);
      }
      return out.toByteArray();
    } catch (DataFormatException broken) {
      throw new IllegalStateException(broken);
    } finally {
      inflater.end();
    }
  }

  /** @return 64 hexadecimal digits */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
