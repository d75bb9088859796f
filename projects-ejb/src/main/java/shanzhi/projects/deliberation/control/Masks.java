package shanzhi.projects.deliberation.control;

/** Names as strangers may read them. */
final class Masks {

  private Masks() {}

  /** The first character, and a star for each that follows: 王小明 is 王**. */
  static String name(String name) {
    if (name == null || name.isEmpty()) return "";
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
  }
}
