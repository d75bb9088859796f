package shanzhi.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The unpacked programs of PostgreSQL. The tool that unpacks them stumbles over its own links when it was killed half-way,
 * and then on every start: what was begun and not finished is taken away first.
 */
final class Unpacking {

  private static final String FINISHED = ".exists";
  private static final String LOCK = "epg-lock";

  private Unpacking() {}

  /** Takes away what is not finished below the folder; leaves alone what another process is unpacking at this moment. */
  static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return;
    try (var versions = Files.newDirectoryStream(folder, "PG-*")) {
      for (var version : versions) if (!Files.exists(version.resolve(FINISHED))) takeAway(version);
    }
  }

  private static void takeAway(Path version) throws IOException {
    var lock = version.resolve(LOCK);
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = channel.tryLock(); var files = Files.walk(version)) {
      if (held == null) return;
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(version) && !file.equals(lock)) Files.delete(file);
      }
    } catch (OverlappingFileLockException unpackedByThisProcess) {
      // left alone like another's
    }
  }
}
