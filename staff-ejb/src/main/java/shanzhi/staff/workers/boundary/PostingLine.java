package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A post over time. @param until first day without; null while it holds */
public record PostingLine(long id, long unit, String unitName, String community, PostClass post, Integer startGrade, LocalDate from,
    LocalDate until, String document) implements Serializable {}
