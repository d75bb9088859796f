package shanzhi.foundation.calendar.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** The working hours of an area from a day on, e.g. {@code 09:00-12:00,13:00-17:00}; null hours mean those of the city. */
public record AreaHours(String area, LocalDate from, String hours, String document, String setBy) implements Serializable {}
