package shanzhi.foundation.secrets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import shanzhi.foundation.secrets.control.DataKey;
import shanzhi.foundation.secrets.control.ShangMi;

/**
 * Seals personal data for storage and opens it again. A bean without rights: the boundary that opens something has
 * checked the caller's right and records it. Nulls and blanks stay what they are not: null.
 */
@ApplicationScoped
public class Sealing {

  private static final String VERSION = "v1:";
  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000-]");

  @Inject DataKey key;

  /** @return {@code v1:base64(nonce|cipher|tag)}, another text each time; null for nothing */
  public String seal(String plain) {
    if (plain == null || plain.isBlank()) return null;
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var cipher = ShangMi.encrypt(key.cipherKey(), nonce, associated(), plain.getBytes(StandardCharsets.UTF_8));
    var all = Arrays.copyOf(nonce, NONCE + cipher.length);
    System.arraycopy(cipher, 0, all, NONCE, cipher.length);
    return VERSION + Base64.getEncoder().encodeToString(all);
  }

  /** @throws IllegalStateException the text was changed, or sealed under another key */
  public String open(String sealed) {
    if (sealed == null) return null;
    if (!sealed.startsWith(VERSION)) throw new IllegalStateException("not a sealed text of a known version");
    var all = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
    if (all.length < NONCE + 16) throw new IllegalStateException("sealed text is too short");
    var plain = ShangMi.decrypt(key.cipherKey(), Arrays.copyOf(all, NONCE), associated(), Arrays.copyOfRange(all, NONCE, all.length));
    return new String(plain, StandardCharsets.UTF_8);
  }

  /**
   * The same value gives the same index, so that a whole value can be found; nothing can be learned from it without
   * the key. Blanks around and within, hyphens and case do not count: {@code 138 0000-6021} is {@code 13800006021}.
   */
  public String index(String plain) {
    if (plain == null || plain.isBlank()) return null;
    var plainest = BLANKS.matcher(plain).replaceAll("").toUpperCase(java.util.Locale.ROOT);
    return HexFormat.of().formatHex(ShangMi.hmacSm3(key.indexKey(), plainest.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] associated() { return VERSION.getBytes(StandardCharsets.US_ASCII); }
}
