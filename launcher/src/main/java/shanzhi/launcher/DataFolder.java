package shanzhi.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of everything that is kept. Only one suite at a time may work in it. */
final class DataFolder implements AutoCloseable {

  static final long LEAST_FREE_BYTES = 1L << 30;

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Throws {@link Trouble} when the folder cannot be written, the disk is nearly full or another suite works in it. */
  static DataFolder open(Path folder) {
    return open(folder, LEAST_FREE_BYTES);
  }

  static DataFolder open(Path folder, long leastFreeBytes) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder.resolve("log"));
      channel = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        var holder = read(channel);
        channel.close();
        throw new Trouble("数据目录 " + folder + " 已有一套系统在运行（进程 " + holder + "），请先停止它：kill " + holder,
            "another suite runs with this data folder, stop it first");
      }
      channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
      Files.delete(Files.createTempFile(folder, "probe", null));
      var opened = new DataFolder(folder, channel, lock);
      opened.checkSpace(leastFreeBytes);
      return opened;
    } catch (IOException e) {
      closeQuietly(channel);
      throw new Trouble("数据目录 " + folder + " 无法写入（" + e.getClass().getSimpleName() + "），请检查权限与磁盘空间",
          "the data folder cannot be written, check permissions and disk space", e);
    } catch (Trouble e) {
      closeQuietly(channel);
      throw e;
    }
  }

  RunRecord runs() {
    return new RunRecord(folder.resolve("run.pids"));
  }

  private void checkSpace(long leastFreeBytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free >= leastFreeBytes) return;
    throw new Trouble("磁盘空间不足：" + folder + " 只剩 " + (free >> 20) + " MB，至少需要 " + (leastFreeBytes >> 20) + " MB，请先清理",
        "the disk is nearly full, free some space first");
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameJvm) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) channel.close();
    } catch (IOException ignored) {
      // the failure that brought us here is the one to tell
    }
  }

  @Override public void close() {
    try {
      lock.release();
    } catch (IOException ignored) {
      // closing the channel gives the lock back too
    }
    closeQuietly(channel);
  }
}
