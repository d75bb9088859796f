package shanzhi.foundation.files.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.kernel.Refusal;

/** Bytes on disk, once per content: {@code files/ab/cd/<sha-256>}. A crash leaves either the whole file or none. */
@ApplicationScoped
public class Vault {

  private static final Logger LOG = Logger.getLogger(Vault.class.getName());
  /** Bytes; a write that failed with less than the largest upload left has failed for want of room. */
  private static final long FULL = 32L << 20;

  @Inject @ConfigProperty(name = "shanzhi.data.dir", defaultValue = "data") Path folder;

  public static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void store(String hash, byte[] content) { write(path(hash), content); }

  public Path path(String hash) { return place("files", hash); }

  /** Where a derived picture lies; it may be thrown away at any time. */
  public Path small(String hash, int longest) { return place("thumbnails", hash + "-" + longest); }

  public byte[] read(String hash) {
    try {
      return Files.readAllBytes(path(hash));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Temporary file, forced to disk, moved into place, folder forced to disk.
   *
   * @throws Refusal file.no-room (503) when the disk or the quota is full; nothing is left behind then
   */
  public void write(Path target, byte[] content) {
    if (Files.exists(target)) return;
    try {
      Files.createDirectories(target.getParent());
      var part = Files.createTempFile(target.getParent(), "part", ".tmp");
      try {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          var bytes = ByteBuffer.wrap(content);
          while (bytes.hasRemaining()) channel.write(bytes);
          channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      try (var folderChannel = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
        folderChannel.force(true);
      }
    } catch (IOException failure) {
      if (isFull(target)) throw full(failure);
      throw new UncheckedIOException(failure);
    }
  }

  /** The words of the operating system differ by language, so the disk itself is asked. */
  private static boolean isFull(Path target) {
    try {
      var folder = target;
      while (!Files.isDirectory(folder)) folder = folder.getParent();
      return Files.getFileStore(folder).getUsableSpace() < FULL;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static Refusal full(IOException failure) {
    LOG.log(Level.SEVERE, "no room for files", failure);
    return Refusal.unavailable("file.no-room");
  }

  private Path place(String room, String name) {
    return folder.resolve(room).resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }
}
