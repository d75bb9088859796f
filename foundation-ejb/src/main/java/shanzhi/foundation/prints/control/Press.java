package shanzhi.foundation.prints.control;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;

/** Makes the PDF: the room's template in the common outline. The same order and sheet give the same bytes. */
@ApplicationScoped
public class Press {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String DIGITS = "0123456789";
  private static final String CONTENT = "<!--content-->";

  static { XRLog.setLoggerImpl(new PressLog()); }

  @Inject Fonts fonts;

  // one print at a time: the faces are shared, and the heap stays small whatever comes
  private final ReentrantLock alone = new ReentrantLock(true);

  public byte[] pdf(Sheet sheet, PrintOrder order) {
    var html = html(sheet, order);
    alone.lock();
    try {
      return render(html, sheet, order.title());
    } finally {
      alone.unlock();
    }
  }

  private String html(Sheet sheet, PrintOrder order) {
    var facts = new HashMap<String, Object>(order.facts());
    var content = new Template(read(order.template())).fill(facts);
    facts.put("title", order.title());
    facts.put("landscape", order.landscape());
    facts.put("number", sheet.number());
    facts.put("version", sheet.version());
    facts.put("check", sheet.check().replaceAll("(.{4})(?=.)", "$1 "));
    facts.put("square", SquareCode.dataUri(sheet.address()));
    facts.put("printer", sheet.by());
    facts.put("printedAt", MINUTE.format(ChinaTime.local(sheet.at())));
    facts.put("demo", sheet.demo());
    facts.put("signed", facts.containsKey("maker") || facts.containsKey("checker") || facts.containsKey("signer"));
    return new Template(read("outline")).fill(facts).replace(CONTENT, content);
  }

  private byte[] render(String html, Sheet sheet, String title) {
    try (var document = new PDDocument()) {
      document.setDocumentId(sheet.id());
      var builder = new PdfRendererBuilder().usePDDocument(document).withProducer("善治").withHtmlContent(html, null)
          .useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
      var embedded = new IdentityHashMap<TrueTypeFont, PDType0Font>();
      for (var face : fonts.all().entrySet()) {
        var font = embedded.get(face.getValue());
        if (font == null) embedded.put(face.getValue(), font = PDType0Font.load(document, face.getValue(), true));
        builder.useFont(new PDFontSupplier(font), face.getKey());
      }
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        document.setDocumentInformation(information(sheet, title));
        // the first saving cuts the faces down, the second keeps the text that belongs to the glyphs left
        document.save(OutputStream.nullOutputStream());
        for (var face : embedded.entrySet()) PlainText.restore(face.getKey(), face.getValue(), html + DIGITS);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PDDocumentInformation information(Sheet sheet, String title) {
    Calendar at = new GregorianCalendar(TimeZone.getTimeZone(ChinaTime.ZONE), Locale.ROOT);
    at.setTimeInMillis(sheet.at().toEpochMilli());
    var information = new PDDocumentInformation();
    information.setTitle(title.replace('\n', ' '));
    information.setSubject(sheet.number());
    information.setProducer("善治");
    information.setCreationDate(at);
    return information;
  }

  private static String read(String template) {
    try (var stream = Press.class.getResourceAsStream("/prints/" + template + ".xhtml")) {
      if (stream == null) throw new IllegalStateException("missing template prints/" + template + ".xhtml");
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
