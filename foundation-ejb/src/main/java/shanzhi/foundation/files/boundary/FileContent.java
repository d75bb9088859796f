package shanzhi.foundation.files.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An opened file: send its stream out; the path itself is nobody's business. */
public record FileContent(String name, String type, long size, Path path) {

  public InputStream stream() {
    try {
      return Files.newInputStream(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
