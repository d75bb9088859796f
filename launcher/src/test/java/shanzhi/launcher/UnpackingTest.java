package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

  @TempDir Path folder;

  private Path version(String name) throws IOException {
    var lib = Files.createDirectories(folder.resolve(name).resolve("lib"));
    Files.writeString(lib.resolve("libpq.so.5"), "x");
    Files.createSymbolicLink(lib.resolve("libpq.so"), Path.of("libpq.so.5"));
    return folder.resolve(name);
  }

  @Test void what_a_killed_start_left_half_unpacked_is_taken_away_with_its_links() throws IOException {
    var half = version("PG-half");
    Unpacking.clear(folder);
    assertFalse(Files.exists(half.resolve("lib")));
  }

  @Test void what_was_unpacked_to_the_end_stays() throws IOException {
    var whole = version("PG-whole");
    Files.createFile(whole.resolve(".exists"));
    Unpacking.clear(folder);
    assertEquals("x", Files.readString(whole.resolve("lib/libpq.so")));
  }

  @Test void what_is_being_unpacked_at_this_moment_is_left_alone() throws IOException {
    var busy = version("PG-busy");
    try (var channel = FileChannel.open(busy.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = channel.lock()) {
      Unpacking.clear(folder);
      assertTrue(held.isValid());
    }
    assertTrue(Files.exists(busy.resolve("lib/libpq.so")));
  }

  @Test void nothing_unpacked_yet_is_no_trouble() throws IOException {
    Unpacking.clear(folder.resolve("none"));
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
