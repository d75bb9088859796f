package shanzhi.foundation.files.control;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shanzhi.kernel.Refusal;

/** Measures pictures, proves that they can be read, and makes small ones. Never holds a large picture in memory as a whole. */
public final class Pictures {

  /** Width and height in pixels. */
  public record Size(int width, int height) {}

  static final long PIXELS = 50_000_000;

  /** While proving that a picture can be read, about so many pixels of its longer side are kept. */
  private static final int PROOF = 256;

  private Pictures() {}

  /** @throws Refusal file.unreadable; file.too-many-pixels above 50 million */
  public static Size measure(FileKind kind, byte[] content) {
    try {
      var size = kind == FileKind.WEBP ? webp(content) : header(content);
      if (size.width() < 1 || size.height() < 1) throw Refusal.invalid("file.unreadable");
      if ((long) size.width() * size.height() > PIXELS) throw Refusal.invalid("file.too-many-pixels", PIXELS / 1_000_000);
      if (kind != FileKind.WEBP) prove(content, size);
      return size;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Refusal refusal) throw refusal;
      throw Refusal.invalid("file.unreadable");
    }
  }

  /** At most {@code longest} pixels wide and high, upright; empty where the platform cannot draw this picture. */
  public static Optional<byte[]> small(FileKind kind, byte[] content, int longest) {
    if (kind == FileKind.WEBP) return Optional.empty();
    try {
      var size = header(content);
      var image = reading(content, reader -> {
        var parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(size.width(), size.height()) / (longest * 2));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
      });
      double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
      var upright = turned(scaled(image, scale), kind == FileKind.JPEG ? Jpeg.orientation(content) : 1);
      var out = new ByteArrayOutputStream();
      ImageIO.write(upright, "jpeg", out);
      return Optional.of(out.toByteArray());
    } catch (IOException | RuntimeException notDrawable) {
      return Optional.empty();
    }
  }

  private static BufferedImage scaled(Image image, double scale) {
    int width = Math.max(1, (int) Math.round(image.getWidth(null) * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight(null) * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  /** Phones store the picture as the sensor lies and say in EXIF how to turn it. */
  private static BufferedImage turned(BufferedImage image, int orientation) {
    int quarters = switch (orientation) { case 3, 4 -> 2; case 5, 6 -> 1; case 7, 8 -> 3; default -> 0; };
    boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    if (quarters == 0 && !mirrored) return image;
    boolean swapped = quarters % 2 == 1;
    var upright = new BufferedImage(swapped ? image.getHeight() : image.getWidth(), swapped ? image.getWidth() : image.getHeight(), image.getType());
    var move = new AffineTransform();
    move.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
    if (mirrored) move.scale(-1, 1);
    move.quadrantRotate(quarters);
    move.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    var pen = upright.createGraphics();
    pen.drawImage(image, move, null);
    pen.dispose();
    return upright;
  }

  private static Size header(byte[] content) throws IOException {
    return reading(content, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
  }

  private static void prove(byte[] content, Size size) throws IOException {
    reading(content, reader -> {
      var parameters = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(size.width(), size.height()) / PROOF);
      parameters.setSourceSubsampling(step, step, 0, 0);
      return reader.canReadRaster() ? reader.readRaster(0, parameters) : reader.read(0, parameters);
    });
  }

  private interface Reading<T> { T from(ImageReader reader) throws IOException; }

  private static <T> T reading(byte[] content, Reading<T> what) throws IOException {
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) throw new IIOException("no reader");
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return what.from(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Size webp(byte[] content) throws IOException {
    var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < 30) throw new IOException("too short");
    return switch (new String(content, 12, 4, StandardCharsets.US_ASCII)) {
      case "VP8 " -> new Size(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
      case "VP8L" -> new Size((bytes.getInt(21) & 0x3FFF) + 1, ((bytes.getInt(21) >>> 14) & 0x3FFF) + 1);
      case "VP8X" -> new Size((bytes.getInt(24) & 0xFFFFFF) + 1, ((bytes.getInt(26) >>> 8) & 0xFFFFFF) + 1);
      default -> throw new IOException("no picture");
    };
  }
}
