package shanzhi.foundation.places.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** How a place was called from a day on; {@code to} is the first day without that name, null while it bears it. */
public record PlaceName(String text, LocalDate from, LocalDate to) implements Serializable {}
