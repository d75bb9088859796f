package shanzhi.foundation.files.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import shanzhi.kernel.Refusal;

/**
 * The segments of a JPEG file. A photo says in them where and with what it was taken; only how to turn it, its colours
 * and the picture itself are kept.
 */
final class Jpeg {

  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int EXIF = 0xE1;
  private static final int ORIENTATION = 0x0112;

  private Jpeg() {}

  /** The same picture without place, time, camera, embedded previews, comments and whatever follows its end. */
  static byte[] bare(byte[] b) {
    int turn = orientation(b);
    var out = new ByteArrayOutputStream(b.length);
    out.write(b, 0, 2);
    if (turn > 1) out.writeBytes(turnOnly(turn));
    int at = 2;
    while (at + 3 < b.length) {
      if (b[at] != (byte) 0xFF) throw Refusal.invalid("file.unreadable");
      int marker = b[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == END) break;
      int end = at + 2 + length(b, at + 2);
      if (end > b.length) throw Refusal.invalid("file.unreadable");
      if (marker == SCAN) end = afterScan(b, end);
      if (kept(marker)) out.write(b, at, end - at);
      at = end;
    }
    out.write(0xFF);
    out.write(END);
    return out.toByteArray();
  }

  /** 1 to 8 as EXIF says; 1 where it says nothing. */
  static int orientation(byte[] b) {
    for (int at = 2; at + 4 < b.length && b[at] == (byte) 0xFF && (b[at + 1] & 0xFF) != SCAN; at += 2 + length(b, at + 2)) {
      int start = at + 10;
      if ((b[at + 1] & 0xFF) != EXIF || start + 8 > b.length || !"Exif".equals(new String(b, at + 4, 4, StandardCharsets.US_ASCII))) continue;
      int end = Math.min(b.length, at + 2 + length(b, at + 2));
      var tiff = ByteBuffer.wrap(b, start, Math.max(0, end - start)).slice();
      return tiff.remaining() < 14 ? 1 : orientation(tiff);
    }
    return 1;
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xFFFFFFFFL;
    if (directory + 2 > tiff.limit()) return 1;
    int entries = tiff.getShort((int) directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + i * 12L;
      if (entry + 12 > tiff.limit()) return 1;
      if ((tiff.getShort((int) entry) & 0xFFFF) != ORIENTATION) continue;
      int turn = tiff.getShort((int) entry + 8);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
    return 1;
  }

  private static byte[] turnOnly(int turn) {
    return ByteBuffer.allocate(36)
        .put((byte) 0xFF).put((byte) EXIF).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8)
        .putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) turn).putShort((short) 0)
        .putInt(0).array();
  }

  /** JFIF (APP0), colour profile (APP2) and Adobe's colour transform (APP14) are needed to show the colours right. */
  private static boolean kept(int marker) {
    if (marker == 0xFE) return false;
    return marker < 0xE0 || marker > 0xEF || marker == 0xE0 || marker == 0xE2 || marker == 0xEE;
  }

  /** In a scan FF is followed by 00 or a restart mark; anything else is the next segment. */
  private static int afterScan(byte[] b, int from) {
    for (int at = from; at + 1 < b.length; at++) {
      int next = b[at + 1] & 0xFF;
      if (b[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
    }
    return b.length;
  }

  private static int length(byte[] b, int at) {
    int length = at + 1 < b.length ? (b[at] & 0xFF) << 8 | b[at + 1] & 0xFF : 2;
    return Math.max(2, length);
  }
}
