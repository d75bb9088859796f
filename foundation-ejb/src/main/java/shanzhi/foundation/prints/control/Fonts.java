package shanzhi.foundation.prints.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The four faces of official papers (GB/T 9704): 小标宋 for titles, 仿宋 for text, 楷体 for names, 黑体 for heads. Free faces
 * come with the suite; a house that owns the usual ones names their TrueType files. Read at the first print, then kept.
 */
@ApplicationScoped
public class Fonts {

  private static final String SERIF = "/fonts/NotoSerifSC_400Regular.ttf";
  private static final String SANS = "/fonts/NotoSansSC_400Regular.ttf";

  @Inject @ConfigProperty(name = "shanzhi.prints.font.xiaobiaosong") Optional<String> title;
  @Inject @ConfigProperty(name = "shanzhi.prints.font.fangsong") Optional<String> text;
  @Inject @ConfigProperty(name = "shanzhi.prints.font.kaiti") Optional<String> names;
  @Inject @ConfigProperty(name = "shanzhi.prints.font.heiti") Optional<String> heads;

  private Map<String, TrueTypeFont> faces;

  /** Each face by its family name in the templates. One file that serves two of them is the same object. */
  synchronized Map<String, TrueTypeFont> all() {
    if (faces == null) {
      var read = new HashMap<String, TrueTypeFont>();
      var found = new LinkedHashMap<String, TrueTypeFont>();
      found.put("xiaobiaosong", face(title, SERIF, read));
      found.put("fangsong", face(text, SERIF, read));
      found.put("kaiti", face(names, SERIF, read));
      found.put("heiti", face(heads, SANS, read));
      faces = found;
    }
    return faces;
  }

  private static TrueTypeFont face(Optional<String> chosen, String ours, Map<String, TrueTypeFont> read) {
    return chosen.filter(path -> !path.isBlank())
        .map(path -> read.computeIfAbsent(path, Fonts::ofFile)).orElseGet(() -> read.computeIfAbsent(ours, Fonts::ofResource));
  }

  private static TrueTypeFont ofFile(String path) {
    try {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(Path.of(path).toFile()));
    } catch (IOException failure) {
      throw new UncheckedIOException("the font " + path + " cannot be read; a TrueType file (.ttf) is needed", failure);
    }
  }

  private static TrueTypeFont ofResource(String path) {
    try (var stream = Fonts.class.getResourceAsStream(path)) {
      if (stream == null) throw new IllegalStateException("missing font " + path);
      return new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
