package shanzhi.staff.appraisal.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A review or an appeal. @param before the grade as published; @param after null while open */
public record ReviewLine(long id, ReviewKind kind, int year, Integer month, String number, String name, String community,
    AppraisalGrade before, AppraisalGrade after, String reason, String answer, LocalDate askedOn, String decidedBy, LocalDate decidedOn) implements Serializable {}
