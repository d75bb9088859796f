package shanzhi.foundation.prints.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A square code (QR) as an image inside the page: four points a cell, the quiet zone left to the template. */
public final class SquareCode {

  private static final int POINTS = 4;

  private SquareCode() {}

  public static String dataUri(String content) {
    try {
      var cells = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
      var image = new BufferedImage(cells.getWidth() * POINTS, cells.getHeight() * POINTS, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, y, cells.get(x / POINTS, y / POINTS) ? 0 : 0xFFFFFF);
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException | IOException failure) {
      throw new IllegalStateException("no square code for " + content.length() + " characters", failure);
    }
  }
}
