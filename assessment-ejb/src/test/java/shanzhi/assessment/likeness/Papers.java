package shanzhi.assessment.likeness;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Papers as people hand them in: printed, written, scanned. */
public final class Papers {

  private Papers() {}

  /** One page with these words, which must be Latin. */
  public static byte[] pdf(String words) {
    return saved(document -> {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        pen.setLeading(16);
        pen.newLineAtOffset(60, 780);
        for (var line : words.split("(?<=\\G.{80})")) {
          pen.showText(line);
          pen.newLine();
        }
        pen.endText();
      }
    });
  }

  /** A Word document of so many paragraphs. */
  public static byte[] docx(String... paragraphs) {
    var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (var one : paragraphs) body.append("<w:p><w:r><w:t>").append(one).append("</w:t></w:r></w:p>");
    return archive("word/document.xml", body.append("</w:body></w:document>").toString());
  }

  /** An archive with a part beside its table of contents. */
  public static byte[] archive(String part, String content) {
    try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.finish();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A page full of lines of characters, as a scanner sees it: 150 dots an inch. */
  public static BufferedImage page(int seed) {
    var random = new Random(seed);
    var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1240, 1754);
    pen.setColor(new Color(25, 25, 30));
    boolean ends = false;
    for (int y = 190; y < 1550; y += 44) {
      int from = ends ? 200 : 150;
      ends = random.nextInt(4) == 0;
      int until = ends ? from + 100 + random.nextInt(800) : 1090;
      for (int x = from; x < until; x += 28) character(pen, random, x, y);
    }
    pen.dispose();
    return image;
  }

  /** Strokes in a square, few or many. */
  private static void character(java.awt.Graphics2D pen, Random random, int x, int y) {
    int strokes = 2 + random.nextInt(9);
    for (int i = 0; i < strokes; i++) {
      if (random.nextBoolean()) pen.fillRect(x + random.nextInt(6), y + random.nextInt(22), 8 + random.nextInt(14), 2);
      else pen.fillRect(x + random.nextInt(22), y + random.nextInt(6), 2, 8 + random.nextInt(14));
    }
  }

  /** The same sheet on another day: smaller, darker, a little out of place, with dust. */
  public static BufferedImage again(BufferedImage page) {
    var move = new AffineTransform();
    move.scale(0.8, 0.8);
    move.translate(3, 4);
    var small = new BufferedImage(992, 1403, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 992, 1403);
    pen.drawImage(page, new AffineTransformOp(move, AffineTransformOp.TYPE_BILINEAR), 0, 0);
    pen.dispose();
    var darker = new RescaleOp(0.94f, -4, null).filter(small, null);
    var random = new Random(99);
    for (int i = 0; i < 4000; i++) darker.setRGB(random.nextInt(992), random.nextInt(1403), 0xb0b0b0);
    return darker;
  }

  /** A PDF of so many pages, each nothing but this picture. */
  public static byte[] scan(BufferedImage picture, int pages) {
    return saved(document -> {
      for (int i = 0; i < pages; i++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
          pen.drawImage(JPEGFactory.createFromImage(document, picture, 0.6f), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
    });
  }

  private interface Filling { void into(PDDocument document) throws IOException; }

  private static byte[] saved(Filling filling) {
    try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
      filling.into(document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
