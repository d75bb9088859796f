package shanzhi.grid.exchange.boundary;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * A call as it came in; nothing of it is believed yet.
 *
 * @param timestamp milliseconds since 1970, as sent
 * @param path of the resource without the host, e.g. {@code /api/v1/exchange/orders}
 */
public record SignedCall(String neighbour, String timestamp, String nonce, String signature, String method, String path, byte[] body) implements Serializable {

  /** What is signed: method, path, timestamp, nonce, each on its line, then the body byte by byte. */
  public static byte[] content(String method, String path, String timestamp, String nonce, byte[] body) {
    var head = (method + "\n" + path + "\n" + timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8);
    var all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  byte[] content() { return content(method, path, timestamp, nonce, body); }
}
