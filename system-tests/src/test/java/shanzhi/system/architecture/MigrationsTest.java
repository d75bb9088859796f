package shanzhi.system.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Databases that are in use have run the migrations already, and Flyway refuses to start over one that was changed since. So each is
 * written down here with what it holds; whoever adds one adds its line to {@code migrations.csv}, and whoever wants one changed
 * writes a new one.
 */
class MigrationsTest {

  private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));

  @Test void a_migration_is_written_down_when_it_comes_and_never_changed_afterwards() throws IOException {
    List<String> kept;
    try (var in = MigrationsTest.class.getResourceAsStream("migrations.csv")) {
      kept = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList();
    }
    var found = migrations().stream().map(file -> file.getFileName() + "," + hash(file)).sorted().toList();
    assertTrue(found.size() > 90, () -> "there are that many: " + found.size());
    assertEquals(List.of(), found.stream().filter(line -> !kept.contains(line)).toList(), "changed, or new and not written down");
    assertEquals(List.of(), kept.stream().filter(line -> !found.contains(line)).toList(), "gone");
  }

  @Test void no_two_migrations_have_one_version() throws IOException {
    var seen = new TreeSet<String>();
    assertEquals(List.of(), migrations().stream().map(file -> file.getFileName().toString().split("__")[0]).filter(version -> !seen.add(version)).toList());
  }

  private static List<Path> migrations() throws IOException {
    try (var all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().replace('\\', '/').contains("/src/main/resources/db/migration/") && file.toString().endsWith(".sql")).collect(Collectors.toList());
    }
  }

  private static String hash(Path file) {
    try {
      var lines = String.join("\n", Files.readAllLines(file));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))).substring(0, 16);
    } catch (IOException | NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
