package shanzhi.foundation.organisations.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A post as its holder's record shows it. {@code until} is the last day, or null; {@code current} is false once that day is past. */
public record HeldPost(long organisation, String organisationName, String title, LocalDate since, LocalDate until, boolean current) implements Serializable {}
