package shanzhi.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of this installation: made once at random, each in a file that only its owner may read. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final boolean mayCreate;

  /** @param mayCreate false when data already exist: new keys would not open them, so a missing one is trouble */
  Secrets(Path folder, boolean mayCreate) {
    this.folder = folder;
    this.mayCreate = mayCreate;
  }

  /** 24 random bytes as text that needs no quoting anywhere. */
  String password(String name) {
    return read(file(name, 24, Base64.getUrlEncoder().withoutPadding()));
  }

  /** The key under which personal data are stored: 32 random bytes in base64. */
  Path dataKey() {
    return file("data.key", 32, Base64.getEncoder());
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  private synchronized Path file(String name, int bytes, Base64.Encoder encoder) {
    var file = folder.resolve(name);
    if (Files.exists(file)) return file;
    if (!mayCreate) {
      throw new Trouble("密钥文件缺失：" + file + "。请放回原文件；若要从头开始，删除整个 " + folder.getParent(),
          "this secret is missing: put it back, or delete the whole data folder to begin anew");
    }
    try {
      var value = new byte[bytes];
      RANDOM.nextBytes(value);
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var half = Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, encoder.encodeToString(value));
      Files.move(half, file);      // never half a key under the real name
      return file;
    } catch (FileAlreadyExistsException e) {
      return file;
    } catch (IOException e) {
      throw new Trouble("无法写入 " + file, "cannot write that file", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble("无法读取 " + file + "，请检查权限", "cannot read that file, check its permissions", e);
    }
  }
}
