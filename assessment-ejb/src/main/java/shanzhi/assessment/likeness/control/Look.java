package shanzhi.assessment.likeness.control;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Fingerprints of what can be seen on a picture: bits that say whether a spot is brighter than its right neighbour. 64 of them for a scene, where another size, another
 * compression or a second shot changes few; 256 for a page, whose paragraphs are finer than a scene.
 */
public final class Look {

  private static final int WIDE = 9;
  private static final int HIGH = 8;
  private static final int FINE = 16;
  /** Steps of grey between the brightest and the darkest spot; below that a picture shows nothing that could be told from another. */
  private static final int LEAST = 12;
  private static final int TENTHS = 10;
  /** Paper is never quite even: a spot of a page is brighter only by more than so many tenths of a step. */
  private static final int NOISE = 5;

  private Look() {}

  /** @return null where the picture cannot be drawn */
  public static BufferedImage picture(InputStream content) {
    try (content) {
      return ImageIO.read(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** @return null where it shows nothing */
  public static Long of(BufferedImage picture) {
    var spots = shrunk(picture).getRaster();
    var bits = bits(spots.getSamples(0, 0, WIDE, HIGH, 0, (int[]) null), WIDE, 0);
    return bits == null ? null : bits[0];
  }

  /** Of a page, row by row; null where it shows nothing. */
  public static long[] grain(BufferedImage page) { return bits(means(page), FINE + 1, NOISE); }

  /** How many of the bits of two grains are the same, in percent, rounded down. */
  public static int same(long[] one, long[] other) {
    int differ = 0;
    for (int i = 0; i < one.length; i++) differ += Long.bitCount(one[i] ^ other[i]);
    int all = one.length * Long.SIZE;
    return (all - differ) * 100 / all;
  }

  private static long[] bits(int[] spots, int wide, int noise) {
    var bits = new long[(spots.length - spots.length / wide) / Long.SIZE];
    int least = spots[0];
    int most = spots[0];
    int at = 0;
    for (int i = 0; i < spots.length; i++) {
      least = Math.min(least, spots[i]);
      most = Math.max(most, spots[i]);
      if (i % wide == wide - 1) continue;
      bits[at / Long.SIZE] = bits[at / Long.SIZE] << 1 | (spots[i] - spots[i + 1] > noise ? 1 : 0);
      at++;
    }
    return most - least < LEAST * (noise == 0 ? 1 : TENTHS) ? null : bits;
  }

  /** What every part of a page is like on average, in tenths of a step: every point counts, for the strokes of writing are thin. */
  private static int[] means(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    var grey = drawn(page, width, height).getRaster();
    var sums = new long[(FINE + 1) * FINE];
    var counts = new int[sums.length];
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      grey.getSamples(0, y, width, 1, 0, row);
      int first = (int) ((long) y * FINE / height) * (FINE + 1);
      for (int x = 0; x < width; x++) {
        int spot = first + (int) ((long) x * (FINE + 1) / width);
        sums[spot] += row[x];
        counts[spot]++;
      }
    }
    var means = new int[sums.length];
    for (int i = 0; i < means.length; i++) means[i] = counts[i] == 0 ? 255 * TENTHS : (int) (sums[i] * TENTHS / counts[i]);
    return means;
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
    pen.setColor(Color.WHITE);          // what is transparent is paper
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
