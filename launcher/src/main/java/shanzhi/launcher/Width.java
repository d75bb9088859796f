package shanzhi.launcher;

/** Columns of text on a terminal, where a Chinese character takes two. */
final class Width {

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static int of(int c) {
    boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
