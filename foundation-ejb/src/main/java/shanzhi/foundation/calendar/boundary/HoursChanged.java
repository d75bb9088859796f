package shanzhi.foundation.calendar.boundary;

import java.time.LocalDate;

/** An area works other hours from a day on. Deadlines given before stay as they were promised. */
public record HoursChanged(String area, LocalDate from) {}
