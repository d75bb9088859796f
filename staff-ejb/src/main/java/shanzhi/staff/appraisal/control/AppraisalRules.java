package shanzhi.staff.appraisal.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.CommunityMark;
import shanzhi.staff.appraisal.entity.Appraisal;

/** The rules of appraisal as they hold on a day. */
public record AppraisalRules(BigDecimal excellentShare, Appraisal.Weights weights, int reviewDays, int appealDays, int failsToEnd, String source) {

  /** @throws Refusal appraisal.no-rule (409) */
  public static AppraisalRules on(Sql sql, LocalDate day) {
    return sql.one("select * from staff.appraisal_rule where valid_from <= ? and (valid_to is null or valid_to > ?)", row -> new AppraisalRules(
        row.as("excellent_share", BigDecimal.class), new Appraisal.Weights(row.as("work_weight", BigDecimal.class), row.as("leadership_weight", BigDecimal.class),
        row.as("democratic_weight", BigDecimal.class)), row.number("review_days"), row.number("appeal_days"), row.number("fails_to_end"), row.text("source")), day, day)
        .orElseThrow(() -> Refusal.conflict("appraisal.no-rule", day));
  }

  /** How many of a headcount may be excellent, rounded down. */
  public int quota(int headcount) { return excellentShare.multiply(BigDecimal.valueOf(headcount)).setScale(0, RoundingMode.FLOOR).intValue(); }

  /** Last day to ask, the day of publication or answer counted as the first. */
  public static LocalDate lastDay(LocalDate first, int days) { return first.plusDays(days - 1L); }

  /** What a community's result is worth as points of work. @throws Refusal appraisal.no-rule (409) */
  public static BigDecimal workPoints(Sql sql, CommunityMark mark, LocalDate day) {
    return sql.one("select share from staff.appraisal_community_share where mark = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", row -> row.as("share", BigDecimal.class), mark, day, day)
        .orElseThrow(() -> Refusal.conflict("appraisal.no-rule", day)).movePointRight(2);
  }
}
