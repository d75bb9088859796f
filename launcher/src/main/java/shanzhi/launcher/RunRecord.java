package shanzhi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which servers were started, written down so that the next start finds them if this one is killed.
 * A process counts as ours only if its number, its start time and its command line all agree: numbers are recycled.
 */
final class RunRecord {

  /** Start times are told in clock ticks since boot; a corrected clock moves them a little. */
  private static final Duration SAME_MOMENT = Duration.ofSeconds(3);

  record Leftover(String part, ProcessHandle process) {}

  private final Path file;
  private boolean refusing;

  RunRecord(Path file) {
    this.file = file;
  }

  /** To be called at once after a process was made. While everything stops, a newcomer is ended here. */
  synchronized void add(String part, ServerProcess process) {
    if (refusing) {
      process.kill();
      throw new Trouble("正在停止", "stopping");
    }
    var started = process.handle().info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    var line = process.pid() + "\t" + started + "\t" + part + "\t" + process.mark() + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Trouble("无法写入 " + file, "cannot write that file", e);
    }
  }

  synchronized void refuse() {
    refusing = true;
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Trouble("无法删除 " + file, "cannot delete that file", e);
    }
  }

  /** Servers of an earlier run that still run, the last started first. */
  List<Leftover> leftovers() {
    if (!Files.exists(file)) return List.of();
    try {
      var found = new ArrayList<Leftover>();
      for (var line : Files.readAllLines(file).stream().distinct().toList()) leftover(line).ifPresent(found::add);
      Collections.reverse(found);
      return found;
    } catch (IOException e) {
      throw new Trouble("无法读取 " + file, "cannot read that file", e);
    }
  }

  /** Ends what an earlier run left behind; returns what it was. */
  List<Leftover> stopLeftovers() {
    var found = leftovers();
    for (var left : found) {
      var family = left.process().descendants().toList();
      left.process().destroy();
      if (!ServerProcess.ended(left.process(), Duration.ofSeconds(4))) left.process().destroyForcibly();
      ServerProcess.ended(left.process(), Duration.ofSeconds(4));
      family.forEach(ProcessHandle::destroyForcibly);
    }
    clear();
    return found;
  }

  private static Optional<Leftover> leftover(String line) {
    var cells = line.split("\t", 4);
    if (cells.length < 4 || !cells[0].matches("\\d{1,18}") || !cells[1].matches("\\d{1,18}")) return Optional.empty();
    var noted = Instant.ofEpochMilli(Long.parseLong(cells[1]));
    return ProcessHandle.of(Long.parseLong(cells[0]))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().filter(s -> Duration.between(s, noted).abs().compareTo(SAME_MOMENT) <= 0).isPresent())
        .filter(p -> p.info().commandLine().filter(c -> c.contains(cells[3])).isPresent())
        .map(p -> new Leftover(cells[2], p));
  }
}
