package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;

/**
 * Year-end pay that was worked out with another grade than holds now, because a review or an appeal mended it. What it comes to by the grade
 * that holds is settled, like every other month, with the next monthly run, by the policy and the kept pay it was paid by.
 */
@ApplicationScoped
class MendedGrades {

  private static final String GRADE = "考核";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /**
   * @param correction how many differences of it were settled already; @param before what the last payment was worked out from
   * @param paid what that came to; @param now the same with the grade that holds
   */
  record Mended(long worker, YearMonth month, int correction, PayInput before, Map<String, Item> paid, PayInput now) {}

  /** @param run that settles; @param knownOn grades published later are not seen */
  List<Mended> of(long run, long unit, LocalDate from, LocalDate until, LocalDate knownOn) {
    var grades = List.of(AppraisalGrade.values());
    return Sql.on(database).list("""
        with title as (select g.grade, g.title from unnest(?::text[], ?::text[]) as g (grade, title)),
        last as (
          select distinct on (p.worker, p.for_month) p.* from staff.payslip_part p join staff.payroll_run r on r.id = p.run and r.state in ('APPROVED', 'SENT', 'RECONCILED')
           where p.unit = ? and p.purpose = 'YEAR_END' and p.for_month >= ? and p.for_month < ? and p.run <> ? order by p.worker, p.for_month, p.correction desc)
        select l.worker, l.for_month, l.correction, l.input::text as input, l.items::text as items, t.title, s.codes, s.kinds, s.amounts, array_positions(s.months, s.pay_month) as own
          from last l join staff.payslip s on s.id = l.slip
          cross join lateral (
            select a.grade from staff.appraisal a join staff.appraisal_round r on r.id = a.round and r.month is null and r.year = extract(year from l.for_month) and r.published_on <= ?
             where a.worker = l.worker and (r.unit = l.unit or exists (select from staff.posting p where p.worker = a.worker and p.unit = r.unit
                   and p.valid_from <= l.for_month + 30 and (p.valid_to is null or p.valid_to > date_trunc('year', l.for_month::timestamp))))
             order by r.unit = l.unit desc, r.published_on desc, a.id desc limit 1) g
          join title t on t.grade = g.grade
         where t.title <> l.input #>> '{segments,-1,facts,考核}' order by l.worker, l.for_month""",
        row -> {
          var before = PayInput.of(JsonText.readObject(row.text("input")));
          var paid = row.text("items") != null ? Item.of(JsonText.readObject(row.text("items"))) : Item.of(row);
          return new Mended(row.big("worker"), YearMonth.from(row.as("for_month", LocalDate.class)), row.number("correction"), before, paid, graded(before, row.text("title")));
        }, grades, grades.stream().map(AppraisalGrade::title).toList(), unit, from, until, run, knownOn);
  }

  private static PayInput graded(PayInput before, String grade) {
    var segments = new ArrayList<PayInput.Segment>(before.segments());
    var last = segments.remove(segments.size() - 1);
    var facts = new TreeMap<>(last.facts());
    facts.put(GRADE, grade);
    return new PayInput(before.policy(), Stream.concat(segments.stream(), Stream.of(new PayInput.Segment(last.first(), last.last(), facts))).toList(), before.social(), before.fund(), before.socialBase(),
        before.fundBase(), before.fundRate(), before.injuryClass());
  }
}
