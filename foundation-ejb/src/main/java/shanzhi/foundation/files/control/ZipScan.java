package shanzhi.foundation.files.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import shanzhi.kernel.Refusal;

/**
 * Inflates an archive once into nothing, before any library opens it. What an archive says about its own sizes is not
 * believed. Read by the library that opens it afterwards: the JDK's own reader refuses what many Java programs write.
 */
public final class ZipScan {

  static final int ENTRIES = 2_000;
  static final long INFLATED = 200L << 20;
  static final int RATIO = 100;

  /** Small archives of blank XML are squeezed more than a hundredfold quite honestly. */
  private static final long HARMLESS = 2L << 20;

  private ZipScan() {}

  /**
   * @return the names of all entries
   * @throws Refusal file.bomb for too many entries, too much content or too high a ratio; file.unreadable for a broken archive
   */
  public static Set<String> names(byte[] content) {
    var names = new HashSet<String>();
    long inflated = 0;
    int entries = 0;
    var buffer = new byte[64 << 10];
    long allowed = Math.min(INFLATED, Math.max(HARMLESS, (long) content.length * RATIO));
    try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > ENTRIES) throw Refusal.invalid("file.bomb");
        names.add(entry.getName());
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          inflated += read;
          if (inflated > allowed) throw Refusal.invalid("file.bomb");
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw Refusal.invalid("file.unreadable");
    }
    return names;
  }
}
