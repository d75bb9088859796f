package shanzhi.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test void a_password_is_made_once_and_kept() {
    var first = new Secrets(folder.resolve("s"), true).password("app");
    assertEquals(first, new Secrets(folder.resolve("s"), false).password("app"));
    assertNotEquals(first, new Secrets(folder.resolve("s"), true).password("other"));
    assertTrue(first.matches("[A-Za-z0-9_-]{32}"), "needs no quoting");
  }

  @Test void the_data_key_has_32_bytes_and_only_its_owner_reads_it() throws IOException {
    var key = new Secrets(folder.resolve("s"), true).dataKey();
    assertEquals(32, Base64.getDecoder().decode(Files.readString(key)).length);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())));
  }

  @Test void a_secret_of_existing_data_is_never_made_anew() {
    var secrets = new Secrets(folder.resolve("s"), false);
    var trouble = assertThrows(Trouble.class, secrets::dataKey);
    assertTrue(trouble.getMessage().contains("data.key"));
  }
}
