package shanzhi.foundation.files.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import shanzhi.kernel.Refusal;

/** PNG and WebP are rows of named chunks; those that speak of place, time and camera are left out. */
final class Chunks {

  private static final Set<String> PNG_TALK = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
  private static final Set<String> WEBP_TALK = Set.of("EXIF", "XMP ");

  private Chunks() {}

  static byte[] barePng(byte[] b) {
    var out = new ByteArrayOutputStream(b.length);
    out.write(b, 0, 8);
    var bytes = ByteBuffer.wrap(b);
    String name = "";
    for (int at = 8; at + 12 <= b.length && !name.equals("IEND");) {
      long end = at + 12L + (bytes.getInt(at) & 0xFFFFFFFFL);
      if (end > b.length) throw Refusal.invalid("file.unreadable");
      name = new String(b, at + 4, 4, StandardCharsets.US_ASCII);
      if (!PNG_TALK.contains(name)) out.write(b, at, (int) end - at);
      at = (int) end;
    }
    return out.toByteArray();
  }

  static byte[] bareWebp(byte[] b) {
    var bytes = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
    var out = new ByteArrayOutputStream(b.length);
    out.write(b, 0, 12);
    for (int at = 12; at + 8 <= b.length;) {
      long length = bytes.getInt(at + 4) & 0xFFFFFFFFL;
      long end = Math.min(b.length, at + 8L + length + (length & 1));
      if (at + 8L + length > b.length) throw Refusal.invalid("file.unreadable");
      if (!WEBP_TALK.contains(new String(b, at, 4, StandardCharsets.US_ASCII))) out.write(b, at, (int) end - at);
      at = (int) end;
    }
    var bare = out.toByteArray();
    var header = ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - 8);
    boolean extended = bare.length > 20 && "VP8X".equals(new String(bare, 12, 4, StandardCharsets.US_ASCII));
    if (extended) header.put(20, (byte) (bare[20] & ~0x0C));   // the flags that announce EXIF and XMP
    return bare;
  }
}
