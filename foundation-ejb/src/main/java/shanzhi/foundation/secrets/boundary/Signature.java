package shanzhi.foundation.secrets.boundary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shanzhi.foundation.secrets.control.ShangMi;

/** A keyed hash by which two systems that share a secret know each other. */
public enum Signature {
  HMAC_SM3("HMAC-SM3") {
    @Override byte[] bytes(byte[] key, byte[] content) { return ShangMi.hmacSm3(key, content); }
  },
  HMAC_SHA256("HMAC-SHA256") {
    @Override byte[] bytes(byte[] key, byte[] content) throws GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    }
  };

  private final String title;

  Signature(String title) { this.title = title; }

  /** As it stands in documents and headers. */
  public String title() { return title; }

  /** @throws IllegalArgumentException for an algorithm we do not have */
  public static Signature named(String title) {
    for (var one : values()) if (one.title.equals(title)) return one;
    throw new IllegalArgumentException(title);
  }

  abstract byte[] bytes(byte[] key, byte[] content) throws GeneralSecurityException;

  /** @return 64 hexadecimal digits in lower case */
  public String sign(String secret, byte[] content) {
    try {
      return HexFormat.of().formatHex(bytes(secret.getBytes(StandardCharsets.UTF_8), content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes as long for a wrong signature as for a right one. */
  public boolean matches(String secret, byte[] content, String signature) {
    return MessageDigest.isEqual(sign(secret, content).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }
}
