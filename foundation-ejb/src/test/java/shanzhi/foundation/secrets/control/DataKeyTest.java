package shanzhi.foundation.secrets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {

  @TempDir Path folder;

  @Test void the_same_file_gives_the_same_keys_and_one_key_for_each_purpose() throws IOException {
    var one = with(file(new byte[32]), false);
    var two = with(file(new byte[32]), false);
    assertEquals(Arrays.toString(one.cipherKey()), Arrays.toString(two.cipherKey()));
    assertFalse(Arrays.equals(one.cipherKey(), Arrays.copyOf(one.indexKey(), 16)));
  }

  @Test void a_short_key_is_refused() throws IOException {
    var path = file(new byte[16]);
    assertThrows(IllegalStateException.class, () -> with(path, false));
  }

  @Test void without_a_file_nothing_starts_where_a_file_is_required() {
    assertThrows(IllegalStateException.class, () -> with(null, true));
  }

  private String file(byte[] key) throws IOException {
    return Files.writeString(folder.resolve("key" + key.length), Base64.getEncoder().encodeToString(key) + "\n").toString();
  }

  private static DataKey with(String path, boolean required) {
    var key = new DataKey();
    key.file = Optional.ofNullable(path);
    key.required = required;
    key.derive();
    return key;
  }
}
