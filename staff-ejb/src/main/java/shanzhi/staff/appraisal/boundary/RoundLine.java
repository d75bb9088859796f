package shanzhi.staff.appraisal.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A round of the ledger. @param month null for a year. @param quota how many may be excellent: of all rounds of the period, less those of the others. @param waiting open reviews and appeals */
public record RoundLine(long id, int version, long unit, String unitName, int year, Integer month, RoundState state, int headcount,
    int graded, int excellent, int quota, int failed, LocalDate publishedOn, int waiting) implements Serializable {}
