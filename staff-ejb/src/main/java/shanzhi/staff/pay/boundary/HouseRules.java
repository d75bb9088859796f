package shanzhi.staff.pay.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** What appraisals, the roster, leaves, the staffing template and payrolls go by beside policies, rates and taxes: every dated row with its source. */
@Stateless
@RolesAllowed(PAY_POLICY_READ)
public class HouseRules {

  private static final String ALL = """
      select 1 as nr, 'APPRAISAL' as part, v.code, null as whose, v.amount, null::numeric as most, v.unit, r.valid_from, r.valid_to, r.source, v.at
        from staff.appraisal_rule r cross join lateral (values
             (1, 'EXCELLENT_SHARE', r.excellent_share * 100, 'PERCENT'), (2, 'WORK_WEIGHT', r.work_weight * 100, 'PERCENT'), (3, 'LEADERSHIP_WEIGHT', r.leadership_weight * 100, 'PERCENT'),
             (4, 'DEMOCRATIC_WEIGHT', r.democratic_weight * 100, 'PERCENT'), (5, 'REVIEW_DAYS', r.review_days, 'DAYS'), (6, 'APPEAL_DAYS', r.appeal_days, 'DAYS'),
             (7, 'FAILS_TO_END', r.fails_to_end, 'YEARS')) v (at, code, amount, unit)
      union all select 2, 'APPRAISAL', 'FACTOR', 'AppraisalGrade.' || grade, factor, null, 'TIMES', valid_from, valid_to, source, array_position(array['EXCELLENT', 'QUALIFIED', 'BASIC', 'FAILED'], grade)
        from staff.appraisal_factor
      union all select 3, 'APPRAISAL', 'COMMUNITY_SHARE', 'CommunityMark.' || mark, share * 100, null, 'PERCENT', valid_from, valid_to, source, array_position(array['EXCELLENT', 'GOOD', 'QUALIFIED', 'LAST'], mark)
        from staff.appraisal_community_share
      union all select 4, 'ROSTER', 'POST_RANGE', 'PostClass.' || post, lowest, highest, 'GRADES', valid_from, valid_to, source, array_position(array['CHIEF', 'DEPUTY', 'COMMITTEE', 'STAFF'], post)
        from staff.post_range
      union all select 5, 'LEAVE', case when counts_as_service then 'LEAVE_PAY' else 'LEAVE_PAY_OUTSIDE' end, 'LeaveKind.' || kind, pay_share * 100, null, 'PERCENT', valid_from, valid_to, source,
             array_position(array['SICK', 'PERSONAL', 'MATERNITY', 'INJURY', 'STUDY', 'SUSPENDED'], kind) from staff.leave_rule
      union all select 6, 'STAFFING', case when each_further is null then 'WORKERS' else 'WORKERS_AND_MORE' end, households_from || '–' || coalesce(households_to::text, ''), workers, null, 'PEOPLE',
             valid_from, valid_to, source, households_from from staff.staffing_step
      union all select 7, 'PAYROLL', code, null, amount, null, case code when 'DIFFERENCE_PERCENT' then 'PERCENT' when 'RETRO_MONTHS' then 'MONTHS' else 'YUAN' end, valid_from, valid_to, source, 0
        from staff.payroll_rule
       order by 1, 11, 3, 8""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** By what they are for, the order of the rule itself, and date. */
  public List<HouseRule> all() {
    return Sql.on(database).list(ALL, row -> {
      var next = row.as("valid_to", LocalDate.class);
      var source = row.text("source");
      return new HouseRule(row.text("part"), row.text("code"), row.text("whose"), row.as("amount", BigDecimal.class), row.as("most", BigDecimal.class), row.text("unit"),
          row.as("valid_from", LocalDate.class), next == null ? null : next.minusDays(1), source, source.startsWith("示例") || source.contains("通行做法"));
    });
  }
}
