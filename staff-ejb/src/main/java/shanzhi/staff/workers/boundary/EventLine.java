package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to somebody. @param day from which it holds */
public record EventLine(EventKind kind, LocalDate day, String words, String actor, Instant at) implements Serializable {}
