package shanzhi.launcher;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server's log says went wrong, in one short piece. */
final class Complaint {

  private static final Pattern BAD = Pattern.compile("\\b(ERROR|FATAL|PANIC|initdb: error)\\b|^Error:|^Exception in thread");
  /** Says only that something failed; what failed comes after it. */
  private static final Pattern EMPTY_WORDS = Pattern.compile("Failed to start server in|For more details run the same command");
  /** Time, level, logger and thread in front of the message, as WildFly, Keycloak and PostgreSQL write them. */
  private static final Pattern PREFIX = Pattern.compile("^[\\d:,.\\- ]*(UTC )?(\\[\\d+] )?(ERROR|FATAL|PANIC):?\\s+(\\[[^]]*]\\s+\\([^)]*\\)\\s+)?(ERROR:\\s+)?");
  private static final int MOST_SHOWN = 220;

  private Complaint() {}

  /** The first complaint in a log, by its innermost cause if a stack trace follows; empty when there is none. */
  static Optional<String> first(Path log) {
    var lines = read(log);
    for (int i = 0; i < lines.size(); i++) {
      if (!BAD.matcher(lines.get(i)).find() || EMPTY_WORDS.matcher(lines.get(i)).find()) continue;
      var told = PREFIX.matcher(lines.get(i)).replaceFirst("");
      for (int j = i + 1; j < lines.size() && isTrace(lines.get(j)); j++) {
        if (lines.get(j).startsWith("Caused by: ")) told = lines.get(j).substring("Caused by: ".length());
      }
      return Optional.of(told.length() <= MOST_SHOWN ? told.strip() : told.substring(0, MOST_SHOWN).strip() + "…");
    }
    return Optional.empty();
  }

  private static boolean isTrace(String line) {
    return line.startsWith("\t") || line.startsWith(" ") || line.startsWith("Caused by: ") || line.isBlank();
  }

  private static List<String> read(Path log) {
    try {
      return Files.readAllLines(log, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      return readAsBytes(log);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> readAsBytes(Path log) {
    try {
      return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }
}
