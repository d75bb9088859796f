package shanzhi.foundation.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.kernel.Sql;

/**
 * The ends of the chain, written outside the database: whoever can rewrite the whole chain there still cannot make it
 * agree with a head that was copied away. One file, {@code audit-heads/heads.txt}, only ever appended to.
 */
@ApplicationScoped
public class Heads {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @ConfigProperty(name = "shanzhi.data.dir", defaultValue = "data") String folder;
  @Inject Clock clock;

  /** Appends the present end unless the last line says the same; does nothing while nothing is sealed. */
  public void export() {
    var head = Sql.on(database).one("select seq, hash, algorithm from foundation.audit_seal order by seq desc limit 1",
        row -> new Head(row.big("seq"), row.text("hash"), row.text("algorithm"), clock.instant()));
    head.filter(now -> last().map(before -> before.seq() != now.seq() || !before.hash().equals(now.hash())).orElse(true)).ifPresent(this::append);
  }

  List<Head> all() { return read(file()); }

  Optional<Head> last() {
    var all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  Path file() { return Path.of(folder, "audit-heads", "heads.txt"); }

  static List<Head> read(Path file) {
    if (!Files.exists(file)) return List.of();
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(Head::parse).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void append(Head head) {
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), head.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      throw new UncheckedIOException("the head of the audit chain could not be written to " + file(), failure);
    }
  }
}
