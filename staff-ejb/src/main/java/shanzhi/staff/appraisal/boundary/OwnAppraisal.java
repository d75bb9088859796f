package shanzhi.staff.appraisal.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a worker sees of the own appraisal. @param askable what may be asked until {@code askUntil}; null for nothing */
public record OwnAppraisal(long id, int year, Integer month, BigDecimal score, AppraisalGrade grade, String reason,
    LocalDate publishedOn, ReviewKind askable, LocalDate askUntil) implements Serializable {}
