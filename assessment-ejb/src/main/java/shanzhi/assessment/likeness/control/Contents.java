package shanzhi.assessment.likeness.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import shanzhi.foundation.files.boundary.FileContent;

/**
 * What a document says and shows, as far as it can be read at all: a broken or a locked one says nothing, and that is no fault of whoever hands it in. Only so much
 * of it is looked at; whoever copies copies the beginning too.
 *
 * @param text all words; @param pictures those of a page's size in the order of the pages, made small
 */
public record Contents(String text, List<BufferedImage> pictures) {

  private static final Logger LOG = Logger.getLogger(Contents.class.getName());
  private static final int PAGES = 60;
  private static final int PICTURES = 20;
  private static final int LETTERS = 200_000;
  /** Pixels; a smaller one is a logo or a seal. */
  private static final int LEAST = 200;
  /** About so many pixels of the longer side are enough for a fingerprint. */
  private static final int ENOUGH = 1600;
  private static final long LARGEST = 50_000_000;

  static final Contents NOTHING = new Contents("", List.of());

  public static Contents of(FileContent file) {
    try (var stream = file.stream()) {
      if (file.type().equals("application/pdf")) return pdf(stream);
      if (file.type().startsWith("application/vnd.openxmlformats")) return office(stream);
      if (file.type().startsWith("image/")) return new Contents("", picture(stream.readAllBytes(), 1));
      return NOTHING;
    } catch (IOException | XMLStreamException | RuntimeException unreadable) {
      LOG.log(Level.FINE, "nothing to be read in " + file.name(), unreadable);
      return NOTHING;
    }
  }

  private static Contents pdf(InputStream stream) throws IOException {
    try (var document = Loader.loadPDF(new RandomAccessReadBuffer(stream))) {
      var words = new PDFTextStripper();
      words.setEndPage(PAGES);
      var text = words.getText(document);
      return new Contents(text.substring(0, Math.min(LETTERS, text.length())), pictures(document));
    }
  }

  private static List<BufferedImage> pictures(PDDocument document) throws IOException {
    var all = new ArrayList<BufferedImage>();
    for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()) && all.size() < PICTURES; page++) {
      var resources = document.getPage(page).getResources();
      if (resources != null) for (var name : resources.getXObjectNames()) if (all.size() < PICTURES) add(all, resources, name);
    }
    return all;
  }

  private static void add(List<BufferedImage> all, PDResources resources, COSName name) {
    try {
      if (!resources.isImageXObject(name) || !(resources.getXObject(name) instanceof PDImageXObject picture)) return;
      long pixels = (long) picture.getWidth() * picture.getHeight();
      if (Math.min(picture.getWidth(), picture.getHeight()) < LEAST || pixels > LARGEST) return;
      all.add(picture.getImage(null, Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / ENOUGH)));
    } catch (IOException notDrawable) {
      LOG.log(Level.FINE, "a picture that cannot be drawn", notDrawable);
    }
  }

  /** Word and Excel alike: the words of their parts, and their pictures. What is in the archive was measured when it was kept. */
  private static Contents office(InputStream stream) throws IOException, XMLStreamException {
    var text = new StringBuilder();
    var pictures = new ArrayList<BufferedImage>();
    try (var zip = new ZipArchiveInputStream(stream)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        if (name.equals("word/document.xml") || name.equals("xl/sharedStrings.xml") || name.matches("xl/worksheets/[^/]+\\.xml")) words(zip.readAllBytes(), text);
        else if (name.matches("(word|xl)/media/[^/]+\\.(?i:png|jpe?g)") && pictures.size() < PICTURES) pictures.addAll(picture(zip.readAllBytes(), LEAST));
      }
    }
    return new Contents(text.substring(0, Math.min(LETTERS, text.length())), pictures);
  }

  private static void words(byte[] part, StringBuilder text) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(part));
    boolean said = false;
    while (reader.hasNext() && text.length() < LETTERS) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> said = reader.getLocalName().equals("t");
        case XMLStreamConstants.END_ELEMENT -> said = false;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> { if (said) text.append(reader.getText()); }
        default -> { }
      }
    }
  }

  /** @return none where it cannot be drawn or is smaller than that */
  private static List<BufferedImage> picture(byte[] bytes, int least) throws IOException {
    try (var input = ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) return List.of();
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.min(width, height) < least || (long) width * height > LARGEST) return List.of();
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / ENOUGH);
        how.setSourceSubsampling(step, step, 0, 0);
        return List.of(reader.read(0, how));
      } finally {
        reader.dispose();
      }
    }
  }
}
