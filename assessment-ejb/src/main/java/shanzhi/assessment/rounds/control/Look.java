package shanzhi.assessment.rounds.control;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A fingerprint of what can be seen on a picture: 64 bits, each saying whether a spot is brighter than its right neighbour in a picture of 9 by 8. Another
 * size, another compression or a second shot of the same scene changes few of them.
 */
final class Look {

  private static final int WIDE = 9;
  private static final int HIGH = 8;
  /** Steps of grey between the brightest and the darkest spot; below that a picture shows nothing that could be told from another. */
  private static final int LEAST = 12;

  private Look() {}

  /** @return null where the picture cannot be drawn or shows nothing */
  static Long of(InputStream content) {
    try (content) {
      var picture = ImageIO.read(content);
      return picture == null ? null : of(picture);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Long of(BufferedImage picture) {
    var spots = shrunk(picture);
    long bits = 0;
    int least = 255;
    int most = 0;
    for (int y = 0; y < HIGH; y++) {
      for (int x = 0; x < WIDE; x++) {
        int grey = spots.getRaster().getSample(x, y, 0);
        least = Math.min(least, grey);
        most = Math.max(most, grey);
        if (x + 1 < WIDE) bits = bits << 1 | (grey > spots.getRaster().getSample(x + 1, y, 0) ? 1 : 0);
      }
    }
    return most - least < LEAST ? null : bits;
  }

  /** Halved again and again: one single step to so few points would look at a few of the picture's only. */
  private static BufferedImage shrunk(BufferedImage picture) {
    var now = picture;
    for (int width = picture.getWidth() / 2, height = picture.getHeight() / 2; width > WIDE * 2 && height > HIGH * 2; width /= 2, height /= 2) now = drawn(now, width, height);
    return drawn(now, WIDE, HIGH);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = small.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
