package shanzhi.foundation.calendar.boundary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/** A day named in a holiday notice of the State Council: off, or worked to make up for one that is off. */
public record SpecialDay(LocalDate date, Kind kind, String name) implements Serializable {

  public enum Kind { HOLIDAY, WORKDAY }

  public SpecialDay {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }

  public boolean worked() { return kind == Kind.WORKDAY; }
}
