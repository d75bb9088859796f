package shanzhi.foundation.secrets.control;

import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The national ciphers, without a security provider: SM3 (GB/T 32905), HMAC of it, SM4 (GB/T 32907) in GCM. */
public final class ShangMi {

  /** Bits of the tag behind a GCM text. */
  private static final int TAG_BITS = 128;

  private ShangMi() {}

  public static byte[] sm3(byte[] content) {
    var digest = new SM3Digest();
    digest.update(content, 0, content.length);
    var hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }

  public static String sm3Hex(byte[] content) { return HexFormat.of().formatHex(sm3(content)); }

  public static byte[] hmacSm3(byte[] key, byte[] content) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(content, 0, content.length);
    var out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  /** @param key 16 bytes; @param nonce 12 bytes, never twice with one key; @return cipher text with its tag behind */
  public static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
    return run(true, key, nonce, associated, plain);
  }

  /** @throws IllegalStateException the text was changed, or the key is another one */
  public static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
    return run(false, key, nonce, associated, sealed);
  }

  private static byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] associated, byte[] in) {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
    var out = new byte[cipher.getOutputSize(in.length)];
    try {
      int length = cipher.processBytes(in, 0, in.length, out, 0);
      cipher.doFinal(out, length);
      return out;
    } catch (InvalidCipherTextException changed) {
      throw new IllegalStateException("sealed text was changed, or sealed with another key", changed);
    }
  }
}
