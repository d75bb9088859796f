package shanzhi.foundation.files.control;

/** Pictures without what their taker did not mean to tell; documents as they are. */
public final class Bare {

  private Bare() {}

  public static byte[] of(FileKind kind, byte[] content) {
    return switch (kind) {
      case JPEG -> Jpeg.bare(content);
      case PNG -> Chunks.barePng(content);
      case WEBP -> Chunks.bareWebp(content);
      default -> content;
    };
  }
}
