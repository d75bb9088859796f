package shanzhi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Copies of folders. */
final class Folders {

  private Folders() {}

  /** Makes the target an exact copy; nothing of what was there remains. A source that is not there gives an empty folder. */
  static void replace(Path source, Path target) throws IOException {
    delete(target);
    Files.createDirectories(target);
    if (!Files.isDirectory(source)) return;
    try (var all = Files.walk(source)) {
      for (var from : (Iterable<Path>) all::iterator) {
        var to = target.resolve(source.relativize(from).toString());
        if (Files.isDirectory(from)) Files.createDirectories(to);
        else Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Links are removed, never followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }

  /** The JVM that runs us also runs the servers. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
