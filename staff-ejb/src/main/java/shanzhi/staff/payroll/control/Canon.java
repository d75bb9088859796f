package shanzhi.staff.payroll.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shanzhi.staff.pay.boundary.Slip;

/** Slips as bytes that are the same whenever they say the same, and their hash. */
public final class Canon {

  private static final char SEPARATOR = '\u001f';

  private Canon() {}

  /** Every line with all it takes to work it out, in order. */
  static String text(String number, Slip slip) {
    var out = new StringBuilder(4096).append(number).append(SEPARATOR).append(slip.month()).append(SEPARATOR).append(slip.policy()).append(SEPARATOR).append(slip.version()).append('\n');
    for (var line : slip.lines()) {
      out.append(line.code()).append(SEPARATOR).append(line.kind()).append(SEPARATOR).append(line.result()).append(SEPARATOR).append(line.formula()).append(SEPARATOR).append(line.worked());
      line.inputs().forEach(input -> out.append(SEPARATOR).append(input.name()).append('=').append(input.value()));
      out.append(SEPARATOR).append(line.rule()).append(SEPARATOR).append(line.version()).append('\n');
    }
    return out.toString();
  }

  static String hash(String number, Slip slip) { return sha256(text(number, slip).getBytes(StandardCharsets.UTF_8)); }

  /** @return 64 hexadecimal digits */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
