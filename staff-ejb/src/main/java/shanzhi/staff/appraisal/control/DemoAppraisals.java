package shanzhi.staff.appraisal.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** The published yearly appraisals of 2024 and 2025 of every unit, and a month in hand. Three people of 2025 failed, one of them the year before too. */
@ApplicationScoped
public class DemoAppraisals {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(340) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from staff.appraisal_round") > 0) return;
    for (int year = 2024; year <= 2025; year++) year(sql, year);
    sql.update("""
        insert into staff.appraisal_round (id, unit, county, town, year, month, state, opened_by, opened_at)
        select nextval('staff.appraisal_round_seq'), id, county, town, 2026, 10, 'DRAFT', 'hr', '2026-11-02T02:00:00Z' from staff.paying_unit where town = '510131001000'""");
    people(sql, 2026, 10, LocalDate.of(2026, 10, 31));
    FailedYears.propose(sql, "a.round in (select id from staff.appraisal_round where year = 2025 and month is null)", 2025, AppraisalRules.on(sql, LocalDate.of(2026, 1, 20)).failsToEnd(), LocalDate.of(2026, 1, 20));
  }

  private static void year(Sql sql, int year) {
    sql.update("""
        insert into staff.appraisal_round (id, unit, county, town, year, state, opened_by, opened_at, submitted_by, published_by, published_on)
        select nextval('staff.appraisal_round_seq'), id, county, town, ?, 'PUBLISHED', case county when '510131000000' then 'hr' else 'hr-jt' end,
               make_date(?, 1, 8)::timestamp at time zone 'Asia/Shanghai', case county when '510131000000' then 'hr' else 'hr-jt' end,
               case county when '510131000000' then 'leader' else 'leader-jt' end, make_date(?, 1, 20)
          from staff.paying_unit""", year, year + 1, year + 1);
    people(sql, year, null, LocalDate.of(year, 12, 31));
    // one in five, rounded down, is excellent; the people of 飞龙社区 stay what they are when others come and go
    sql.update("""
        update staff.appraisal a set grade = x.grade, published_grade = x.grade, work = case when a.post = 'CHIEF' then 90 else x.points end, score = case when a.post = 'CHIEF' then 63 + 0.3 * x.points else x.points end, leadership = case when a.post = 'CHIEF' then x.points end,
               democratic = case when a.post = 'CHIEF' then x.points end, mark = case when a.post = 'CHIEF' then 'GOOD' end, reason = case when x.grade in ('BASIC', 'FAILED') then '示例：未完成年度任务' end
          from (select a.id, case when n <= all_people / 5 then 'EXCELLENT' when w.id % 211 = 150 and (? = 2025 or w.id = 150) then 'FAILED' when w.id % 47 = 20 then 'BASIC' else 'QUALIFIED' end as grade,
                       case when n <= all_people / 5 then 92 + n % 6 else 75 + w.id % 15 end as points
                  from (select a.*, row_number() over (partition by a.round order by a.worker * 37 % 101, a.worker) as n, count(*) over (partition by a.round) as all_people
                          from staff.appraisal a join staff.appraisal_round r on r.id = a.round and r.year = ? and r.month is null) a join staff.worker w on w.id = a.worker) x
         where x.id = a.id""", year, year);
  }

  private static void people(Sql sql, int year, Integer month, LocalDate day) {
    sql.update("""
        insert into staff.appraisal (id, round, worker, post, community) select nextval('staff.appraisal_seq'), r.id, p.worker, p.post, p.community
          from staff.appraisal_round r join staff.posting p on p.unit = r.unit and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
         where r.year = ? and coalesce(r.month, 0) = ?""", day, day, year, month == null ? 0 : month);
  }
}
