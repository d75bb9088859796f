package shanzhi.foundation.secrets.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of this installation, made of one file of 32 random bytes in Base64. Without a file a key for this run alone
 * is made, which is right for tests only: set {@code shanzhi.data.key-required=true} wherever data must survive.
 */
@ApplicationScoped
public class DataKey {

  private static final Logger LOG = Logger.getLogger(DataKey.class.getName());
  private static final int LENGTH = 32;

  @Inject @ConfigProperty(name = "shanzhi.data.key-file") Optional<String> file;
  @Inject @ConfigProperty(name = "shanzhi.data.key-required", defaultValue = "false") boolean required;

  private byte[] cipherKey;
  private byte[] indexKey;

  @PostConstruct void derive() {
    var master = file.filter(path -> !path.isBlank()).map(DataKey::read).orElseGet(this::temporary);
    cipherKey = Arrays.copyOf(label(master, "shanzhi/v1/sm4-gcm"), 16);
    indexKey = label(master, "shanzhi/v1/blind-index");
  }

  /** 16 bytes for SM4. */
  public byte[] cipherKey() { return cipherKey; }

  /** 32 bytes for the keyed index. */
  public byte[] indexKey() { return indexKey; }

  /** One master, a key of its own for each purpose. */
  static byte[] label(byte[] master, String label) { return ShangMi.hmacSm3(master, label.getBytes(StandardCharsets.UTF_8)); }

  static byte[] read(String path) {
    try {
      var key = Base64.getDecoder().decode(Files.readString(Path.of(path)).strip());
      if (key.length != LENGTH) throw new IllegalStateException("the key file " + path + " holds " + key.length + " bytes, 32 are needed");
      return key;
    } catch (IOException | IllegalArgumentException failure) {
      throw new IllegalStateException("the key file " + path + " cannot be read; it must hold 32 bytes in Base64", failure);
    }
  }

  private byte[] temporary() {
    if (required) throw new IllegalStateException("shanzhi.data.key-file is not set, and shanzhi.data.key-required asks for it");
    LOG.warning("shanzhi.data.key-file is not set: personal data sealed now cannot be read after this run");
    var key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
