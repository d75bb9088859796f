package shanzhi.staff.appraisal.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One worker in a round. @param publishedGrade as first published; another {@code grade} came of a review. @param lastDay of the service, for whoever has left it */
public record AppraisalLine(long id, long worker, String number, String name, String post, String community, CommunityMark mark,
    BigDecimal work, BigDecimal leadership, BigDecimal democratic, BigDecimal score, AppraisalGrade grade, AppraisalGrade publishedGrade,
    String reason, LocalDate lastDay) implements Serializable {}
