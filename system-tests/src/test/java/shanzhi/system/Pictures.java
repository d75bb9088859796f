package shanzhi.system;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos as a telephone takes them, only plainer. */
public final class Pictures {

  private Pictures() {}

  public static byte[] jpeg(Color color, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, width, height);
    pen.setColor(color.darker());
    pen.drawLine(width / 2, 0, width / 3, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
