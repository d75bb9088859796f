package shanzhi.foundation.files.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.files.control.Bare;
import shanzhi.foundation.files.control.FileKind;
import shanzhi.foundation.files.control.Intake;
import shanzhi.foundation.files.control.Pictures;
import shanzhi.foundation.files.control.Vault;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * Keeps photos and documents and gives them out again. {@link #of}, {@link #open(Subject, long)} and {@link #thumbnail}
 * trust their caller: the boundary that owns the subject has checked its right and territory before.
 */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Files {

  /** Longer side of a thumbnail in pixels. */
  public static final int SMALL = 480;

  private static final String FACTS = "f.id, f.hash, f.name, f.kind as file_kind, f.size, f.width, f.height, f.kept_by, f.kept_at";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Vault vault;
  @Inject Intake intake;
  @Inject KeptAnswers answers;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.files.photo-limit", defaultValue = "10485760") int photoLimit;
  @Inject @ConfigProperty(name = "shanzhi.files.document-limit", defaultValue = "20971520") int documentLimit;

  /** Reads a stream, not further than the limit, and keeps it. */
  public KeptFile keep(@NotBlank String name, @NotNull InputStream content) { return keep(name, read(content)); }

  /**
   * Keeps it once per caller and key, for phones that lose the answer more often than the upload.
   *
   * @param key may be null; then it is simply kept
   * @throws Refusal file.unknown (404) where it came before and was swept or attached since; request.other-content (422)
   */
  public KeptFile keepOnce(String key, @NotBlank String name, @NotNull InputStream content) {
    var bytes = read(content);
    if (key == null || key.isBlank()) return keep(name, bytes);
    var id = answers.once(caller(), "file " + key, Vault.hash(bytes), () -> String.valueOf(keep(name, bytes).id()));
    return own(Long.parseLong(id));
  }

  private byte[] read(InputStream content) {
    try {
      return content.readNBytes(Math.max(photoLimit, documentLimit) + 1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Keeps a file for the caller; it is nobody else's until it is attached, and swept after two days without.
   *
   * @throws Refusal file.disguised, file.type-not-taken, file.too-large, file.unreadable, file.bomb, file.too-many-pixels (all 400)
   */
  public KeptFile keep(@NotBlank String name, @NotNull byte[] content) {
    if (content.length == 0) throw Refusal.invalid("file.empty", name);
    if (content.length > Math.max(photoLimit, documentLimit)) throw tooLarge(name, Math.max(photoLimit, documentLimit));
    var kind = FileKind.of(name, content);
    int limit = kind.picture() ? photoLimit : documentLimit;
    if (content.length > limit) throw tooLarge(name, limit);
    var size = kind.picture() ? Pictures.measure(kind, content) : null;
    return keep(name, kind, size, Bare.of(kind, content));
  }

  /** Keeps an archive that the suite packed for the caller, of whatever size; as a result of a job it is fetched and swept like any other. */
  public KeptFile keepArchive(@NotBlank String name, @NotNull byte[] content) { return keep(name, FileKind.ZIP, null, content); }

  private KeptFile keep(String name, FileKind kind, Pictures.Size size, byte[] bytes) { return own(intake.store(name, kind, size, bytes, caller())); }

  /**
   * Says what the caller's own files belong to, in this order after those already there. Attaching again to the same
   * subject changes nothing.
   *
   * @param kind what the files show in the subject, e.g. {@code before}, {@code evidence}
   * @throws Refusal file.unknown (404) for a file that is not the caller's or belongs elsewhere
   */
  public void attach(@NotNull Collection<Long> files, @NotNull @Valid Subject subject, @NotBlank String kind) {
    var sql = Sql.on(database);
    for (var file : files) {
      if (sql.number("select count(*) from foundation.attachment where subject_type = ? and subject = ? and file_id = ?", subject.type(), subject.id(), file) > 0) continue;
      sql.one("select id from foundation.file f where id = ? and kept_by = ? and not exists (select from foundation.attachment where file_id = f.id) for update",
          row -> row.big("id"), file, caller()).orElseThrow(() -> Refusal.unknown("file.unknown", file));
      sql.update("""
          insert into foundation.attachment (file_id, subject_type, subject, kind, position, attached_by, at)
          select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ? from foundation.attachment where subject_type = ? and subject = ?""",
          file, subject.type(), subject.id(), kind, caller(), clock.instant(), subject.type(), subject.id());
    }
  }

  /** Takes files away from a subject; they are nobody's then, and swept. Called by the owning boundary after its own check. @throws Refusal file.unknown (404) for a file of another subject */
  public void release(@NotNull Collection<Long> files, @NotNull @Valid Subject subject) {
    var sql = Sql.on(database);
    for (var file : files) {
      int gone = sql.update("delete from foundation.attachment where subject_type = ? and subject = ? and file_id = ?", subject.type(), subject.id(), file);
      if (gone == 0) throw Refusal.unknown("file.unknown", file);
    }
  }

  /** The files of a subject in order. Called by the owning boundary after its own check. */
  public List<KeptFile> of(@NotNull @Valid Subject subject) {
    return Sql.on(database).list("select " + FACTS + ", a.kind from foundation.attachment a join foundation.file f on f.id = a.file_id where a.subject_type = ? and a.subject = ? order by a.position",
        Files::facts, subject.type(), subject.id());
  }

  /** Called by the owning boundary after its own check. @throws Refusal file.unknown (404) for a file of another subject */
  public FileContent open(@NotNull @Valid Subject subject, long file) { return content(attached(subject, file)); }

  /** A JPEG of at most {@value #SMALL} pixels; the picture itself where it cannot be made smaller. Called like {@link #open(Subject, long)}. */
  public FileContent thumbnail(@NotNull @Valid Subject subject, long file) {
    var kept = attached(subject, file);
    if (!kept.picture()) throw Refusal.unknown("file.unknown", file);
    return small(kept);
  }

  /** Facts of the caller's own file that belongs to nothing yet. @throws Refusal file.unknown (404) */
  public KeptFile own(long file) {
    return Sql.on(database).one("select " + FACTS + ", null::text as kind from foundation.file f where id = ? and kept_by = ? and not exists (select from foundation.attachment where file_id = f.id)",
        Files::facts, file, caller()).orElseThrow(() -> Refusal.unknown("file.unknown", file));
  }

  /** Opens the caller's own file that belongs to nothing yet. @throws Refusal file.unknown (404) */
  public FileContent openOwn(long file) { return content(own(file)); }

  private KeptFile attached(Subject subject, long file) {
    return Sql.on(database).one("select " + FACTS + ", a.kind from foundation.attachment a join foundation.file f on f.id = a.file_id where a.subject_type = ? and a.subject = ? and a.file_id = ?",
        Files::facts, subject.type(), subject.id(), file).orElseThrow(() -> Refusal.unknown("file.unknown", file));
  }

  private FileContent small(KeptFile kept) {
    var path = vault.small(kept.hash(), SMALL);
    if (!java.nio.file.Files.exists(path)) {
      var kind = FileKind.valueOf(Sql.on(database).one("select kind from foundation.file where id = ?", row -> row.text("kind"), kept.id()).orElseThrow());
      var picture = Pictures.small(kind, vault.read(kept.hash()), SMALL);
      if (picture.isEmpty()) return content(kept);
      vault.write(path, picture.get());
    }
    return new FileContent(kept.name(), FileKind.JPEG.type(), path.toFile().length(), path);
  }

  private FileContent content(KeptFile kept) { return new FileContent(kept.name(), kept.type(), kept.size(), vault.path(kept.hash())); }

  private String caller() { return session.getCallerPrincipal().getName(); }

  private static Refusal tooLarge(String name, int limit) { return Refusal.invalid("file.too-large", name, limit >> 20); }

  private static KeptFile facts(Sql.Row row) throws SQLException {
    return new KeptFile(row.big("id"), row.text("hash"), row.text("name"), FileKind.valueOf(row.text("file_kind")).type(), row.big("size"),
        row.as("width", Integer.class), row.as("height", Integer.class), row.text("kept_by"), row.instant("kept_at"), row.text("kind"));
  }
}
