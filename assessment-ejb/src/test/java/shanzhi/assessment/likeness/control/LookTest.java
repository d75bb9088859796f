package shanzhi.assessment.likeness.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LookTest {

  @Test void a_picture_that_shows_nothing_has_no_look() { assertNull(Look.of(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB))); }

  @Test void brightness_that_falls_to_the_right_sets_every_bit() {
    var image = new BufferedImage(900, 800, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 900; x++) for (int y = 0; y < 800; y++) image.setRGB(x, y, grey(255 - x * 255 / 900));
    assertEquals(-1L, Look.of(image));
  }

  @Test void size_and_a_little_light_change_few_bits_and_another_scene_many() {
    long first = Look.of(scene(1600, 1200, 0, 7));
    assertTrue(Long.bitCount(first ^ Look.of(scene(640, 480, 10, 7))) <= 6);
    assertTrue(Long.bitCount(first ^ Look.of(scene(1600, 1200, 0, 3))) > 12);
  }

  private static BufferedImage scene(int width, int height, int brighter, int seed) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new java.util.Random(seed);
    var pen = image.createGraphics();
    for (int i = 0; i < 8; i++) for (int j = 0; j < 6; j++) {
      pen.setColor(new Color(grey(random.nextInt(230) + brighter)));
      pen.fillRect(width * i / 8, height * j / 6, width / 8 + 1, height / 6 + 1);
    }
    pen.dispose();
    return image;
  }

  private static int grey(int value) { return value << 16 | value << 8 | value; }
}
