package shanzhi.foundation.places.boundary;

import java.time.LocalDate;
import java.util.List;

/** All these households are no more from a day on, because their building or estate is not. Fired before commit. */
public record HouseholdsClosed(List<Long> households, LocalDate from) {}
