package shanzhi.foundation.places.boundary;

import java.time.LocalDate;
import java.util.List;

/** A household is no more from a day on; those split from it, if any, stand in its place. Fired before commit. */
public record HouseholdsChanged(long closed, List<Long> successors, LocalDate from) {}
