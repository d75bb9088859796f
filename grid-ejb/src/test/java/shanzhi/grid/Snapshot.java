package shanzhi.grid;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small photos, each shade another file. */
public final class Snapshot {

  private Snapshot() {}

  public static byte[] of(int shade) {
    try (var out = new ByteArrayOutputStream()) {
      var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, shade);
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
