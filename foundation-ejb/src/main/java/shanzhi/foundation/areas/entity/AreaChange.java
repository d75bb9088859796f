package shanzhi.foundation.areas.entity;

import java.time.LocalDate;

/** One line of an area's history. {@code until} is the first day on which it no longer holds. */
public record AreaChange(LocalDate since, LocalDate until, String name, String parent, String ending, String successor,
    String document) {}
