package shanzhi.assessment.programmes.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Rights;

/** Painted flowers for the works of the demonstration; nobody's balcony. Runs as the suite itself, which is signed in nowhere. */
@Stateless
@PermitAll
@RunAs(Rights.SIGNED_IN)
public class DemoPictures {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final List<Color> PETALS = List.of(new Color(0xC8, 0x4B, 0x6A), new Color(0xE0, 0x8A, 0x3C), new Color(0x7A, 0x5C, 0xA8), new Color(0xD9, 0xC0, 0x4A));

  @Inject Files files;

  public void hang(long contender, int count) {
    for (int i = 0; i < count; i++) files.attach(List.of(files.keep("演示图.jpg", painted(contender * 31 + i)).id()), ContenderDesk.subject(contender), "photo");
  }

  private static byte[] painted(long seed) {
    var chance = new Random(seed);
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, new Color(0xDC, 0xE9, 0xEF), 0, HEIGHT, new Color(0xF4, 0xEF, 0xE2)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (int i = 0; i < 26; i++) {
      int x = 40 + chance.nextInt(WIDTH - 80), top = 140 + chance.nextInt(240), size = 18 + chance.nextInt(20);
      pen.setColor(new Color(0x4E, 0x86 - chance.nextInt(30), 0x5A));
      pen.fillRect(x - 2, top, 4, HEIGHT - top - 90);
      pen.setColor(PETALS.get(chance.nextInt(PETALS.size())));
      for (int petal = 0; petal < 6; petal++) pen.fillOval((int) (x + size * Math.cos(petal * Math.PI / 3)) - size / 2, (int) (top + size * Math.sin(petal * Math.PI / 3)) - size / 2, size, size);
      pen.setColor(new Color(0xF6, 0xE4, 0x9A));
      pen.fillOval(x - size / 3, top - size / 3, size * 2 / 3, size * 2 / 3);
    }
    pen.setColor(new Color(0x8A, 0x6A, 0x50));
    pen.fillRect(0, HEIGHT - 110, WIDTH, 110);
    pen.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpeg", out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
