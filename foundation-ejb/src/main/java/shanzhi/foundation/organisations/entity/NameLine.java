package shanzhi.foundation.organisations.entity;

import java.time.LocalDate;

/** A name and its time. {@code until} is the first day on which it no longer holds, or null. */
public record NameLine(String name, LocalDate since, LocalDate until, String document) implements java.io.Serializable {}
