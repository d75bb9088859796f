package shanzhi.foundation.files.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shanzhi.kernel.Refusal;

/** The kinds that are taken, told by their first bytes and never by their name. SVG and HTML can carry scripts and are not among them. */
public enum FileKind {
  JPEG("image/jpeg", true, "jpg", "jpeg", "jpe"),
  PNG("image/png", true, "png"),
  WEBP("image/webp", true, "webp"),
  PDF("application/pdf", false, "pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
  /** Only what the suite packed itself; nobody hands one in. */
  ZIP("application/zip", false, "zip");

  private final String type;
  private final boolean picture;
  private final List<String> endings;

  FileKind(String type, boolean picture, String... endings) {
    this.type = type;
    this.picture = picture;
    this.endings = List.of(endings);
  }

  public String type() { return type; }

  public boolean picture() { return picture; }

  /**
   * The kind of these bytes, whose name must not claim another.
   *
   * @throws Refusal file.disguised where name and content differ; file.type-not-taken for any other kind
   */
  public static FileKind of(String name, byte[] content) {
    var ending = ending(name);
    boolean claims = Arrays.stream(values()).anyMatch(kind -> kind != ZIP && kind.endings.contains(ending));
    var found = sniff(content);
    if (found.isEmpty()) throw claims ? Refusal.invalid("file.disguised", name) : Refusal.invalid("file.type-not-taken", name);
    if (!ending.isEmpty() && !found.get().endings.contains(ending)) throw Refusal.invalid("file.disguised", name);
    return found.get();
  }

  /** The name as it is shown and sent: without folders and control characters, at most 120 characters, with an ending. */
  public String tidy(String name) {
    var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "").strip();
    var ending = ending(bare);
    var stem = ending.isEmpty() ? bare : bare.substring(0, bare.length() - ending.length() - 1);
    if (stem.isBlank()) stem = "file";
    return stem.substring(0, stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), 50))) + "." + (ending.isEmpty() ? endings.get(0) : ending);
  }

  static Optional<FileKind> sniff(byte[] b) {
    if (starts(b, 0, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
    if (starts(b, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
    if (starts(b, 0, 'R', 'I', 'F', 'F') && starts(b, 8, 'W', 'E', 'B', 'P')) return Optional.of(WEBP);
    if (starts(b, 0, '%', 'P', 'D', 'F', '-')) return Optional.of(PDF);
    if (starts(b, 0, 'P', 'K', 3, 4)) return office(b);
    return Optional.empty();
  }

  private static Optional<FileKind> office(byte[] content) {
    var names = ZipScan.names(content);
    if (!names.contains("[Content_Types].xml") || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) return Optional.empty();
    if (names.contains("xl/workbook.xml")) return Optional.of(XLSX);
    return names.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
  }

  private static boolean starts(byte[] content, int from, int... magic) {
    if (content.length < from + magic.length) return false;
    for (int i = 0; i < magic.length; i++) if ((content[from + i] & 0xFF) != magic[i]) return false;
    return true;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    return ending.matches("[a-z0-9]{1,8}") ? ending : "";
  }
}
