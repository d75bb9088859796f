package shanzhi.foundation.files.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.files.control.FileKind;
import shanzhi.foundation.files.control.Intake;
import shanzhi.foundation.files.control.Pictures;
import shanzhi.foundation.files.control.Vault;
import shanzhi.kernel.Sql;

/** Files that the suite itself brings along while nobody is signed on yet: demonstration data. What people hand in comes by {@link Files}. */
@ApplicationScoped
public class SuiteFiles {

  /** @param hash SHA-256 of the bytes */
  public record Brought(long id, String hash) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Intake intake;
  @Inject Clock clock;

  /**
   * Keeps a file and says at once what it belongs to.
   *
   * @param by in whose name; @param kind what it shows in the subject
   */
  public Brought bring(String name, byte[] content, String by, Subject subject, String kind) {
    var type = FileKind.of(name, content);
    long id = intake.store(name, type, type.picture() ? Pictures.measure(type, content) : null, content, by);
    Sql.on(database).update("""
        insert into foundation.attachment (file_id, subject_type, subject, kind, position, attached_by, at)
        select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ? from foundation.attachment where subject_type = ? and subject = ?""",
        id, subject.type(), subject.id(), kind, by, clock.instant(), subject.type(), subject.id());
    return new Brought(id, Vault.hash(content));
  }
}
