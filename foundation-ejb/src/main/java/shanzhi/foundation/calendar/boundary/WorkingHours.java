package shanzhi.foundation.calendar.boundary;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When people work on a working day: {@code 09:00-12:00,13:00-17:00}. Spans follow each other within one day, by full
 * minutes; a night shift is not an office's hours and is refused.
 */
public record WorkingHours(List<Span> spans) implements Serializable {

  /** Work from {@code opens} until {@code closes}; the closing moment itself is no longer worked. */
  public record Span(LocalTime opens, LocalTime closes) implements Serializable {

    public Span {
      if (!opens.isBefore(closes)) throw new IllegalArgumentException("A span ends after it begins, on the same day: " + opens + "-" + closes);
      if (!fullMinute(opens) || !fullMinute(closes)) throw new IllegalArgumentException("A span counts full minutes: " + opens + "-" + closes);
    }

    private static boolean fullMinute(LocalTime time) { return time.getSecond() == 0 && time.getNano() == 0; }

    Duration length() { return Duration.between(opens, closes); }

    /** How much of it lies before a time of day. */
    Duration before(LocalTime time) {
      if (!time.isAfter(opens)) return Duration.ZERO;
      return time.isBefore(closes) ? Duration.between(opens, time) : length();
    }

    @Override public String toString() { return opens + "-" + closes; }
  }

  /** @throws IllegalArgumentException when there is no span, or they overlap or stand in the wrong order */
  public WorkingHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) throw new IllegalArgumentException("A working day has at least one span");
    for (int next = 1; next < spans.size(); next++) {
      if (spans.get(next).opens().isBefore(spans.get(next - 1).closes())) {
        throw new IllegalArgumentException("Spans follow each other: " + spans.get(next - 1) + " then " + spans.get(next));
      }
    }
  }

  /** Reads what {@link #toString()} writes; blanks around the parts do not matter. */
  public static WorkingHours parse(String text) {
    return new WorkingHours(Arrays.stream(text.split(",", -1)).map(WorkingHours::span).toList());
  }

  private static Span span(String text) {
    try {
      var ends = text.split("-", -1);
      if (ends.length == 2) return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    } catch (DateTimeException unreadable) {
      // told below, together with the missing dash
    }
    throw new IllegalArgumentException("Not working hours like 09:00-12:00: " + text);
  }

  /** The working time of a full day. */
  public Duration perDay() { return worked(LocalTime.MAX); }

  /** The working time of a day up to a time of day. */
  public Duration worked(LocalTime until) {
    return spans.stream().map(span -> span.before(until)).reduce(Duration.ZERO, Duration::plus);
  }

  /** The earliest time of day by which so much has been worked: used up at noon is noon, not the end of the break. */
  public LocalTime at(Duration worked) {
    var left = worked;
    for (var span : spans) {
      if (left.compareTo(span.length()) <= 0) return span.opens().plus(left);
      left = left.minus(span.length());
    }
    throw new IllegalArgumentException("A day has " + perDay() + ", not " + worked);
  }

  /** The first moment of the day, from the given time on, at which work goes on; empty after closing. */
  public Optional<LocalTime> nextMoment(LocalTime from) {
    return spans.stream()
        .filter(span -> from.isBefore(span.closes()))
        .map(span -> from.isAfter(span.opens()) ? from : span.opens())
        .findFirst();
  }

  @Override public String toString() { return spans.stream().map(Span::toString).collect(joining(",")); }
}
