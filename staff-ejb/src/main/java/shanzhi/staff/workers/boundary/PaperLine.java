package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A dated paper in the words of the worker sheet: kind of paper, what it says, from when to when (until: first day without). */
public record PaperLine(long id, String kind, String text, LocalDate from, LocalDate until, String remark) implements Serializable {}
