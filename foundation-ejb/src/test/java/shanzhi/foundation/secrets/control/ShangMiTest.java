package shanzhi.foundation.secrets.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** Vectors published in GB/T 32905 appendix A, GB/T 32907 appendix A and RFC 8998 appendix A.1. */
class ShangMiTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test void sm3_of_abc_is_the_standard_s() {
    assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", ShangMi.sm3Hex("abc".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test void sm3_of_sixteen_times_abcd_is_the_standard_s() {
    assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        ShangMi.sm3Hex("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test void sm4_of_one_block_is_the_standard_s() {
    var key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var out = new byte[16];
    var engine = new SM4Engine();
    engine.init(true, new KeyParameter(key));
    engine.processBlock(key, 0, out, 0);
    assertEquals("681edf34d206965e86b3e94f536e4246", HEX.formatHex(out));
  }

  @Test void sm4_gcm_is_the_internet_standard_s() {
    var plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    var key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var nonce = HEX.parseHex("00001234567800000000abcd");
    var associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    var sealed = ShangMi.encrypt(key, nonce, associated, plain);
    assertEquals("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
        + "83de3541e4c2b58177e065a9bf7b62ec", HEX.formatHex(sealed));
    assertArrayEquals(plain, ShangMi.decrypt(key, nonce, associated, sealed));
    sealed[3] ^= 1;
    assertThrows(IllegalStateException.class, () -> ShangMi.decrypt(key, nonce, associated, sealed));
  }
}
