-- staff.worker_month anew. An employer deducts for somebody only in the months it goes on employing them: in the month of a move the new one
-- does, once. The flat 60,000 belongs to the employer of the year before, the year to date to the first one of the year (国家税务总局公告
-- 2020年第13号、第19号): whoever moves to another unit leaves them behind.
-- What one month's pay of a worker rests on, as known on a day: one row for each posting that touches the month. for_unit null
-- means all units. known_on decides which announcements of bases, deductions, confirmations and appraisals are known already.
create or replace function staff.worker_month(for_unit bigint, for_month date, known_on date)
returns table (
  posting bigint, worker bigint, number text, name text, unit bigint, county text, town text, community text, post text, start_grade int,
  first_day date, last_day date,                          -- of this posting within the month, both counted
  entered_on date, left_on date,                          -- of the employment; left_on is the first day without
  here_since date, months_here int,                       -- first month of the year with this unit; how many months of the year so far
  service_since date, interrupted_days int, failed_years int, service_years int,   -- full years on the first day of the month
  degree text, certificate text,                          -- the highest that count on the first day of the month
  tax_option text, deduction numeric, deduction_to_date numeric,   -- of the month; of all months here this year, late reports caught up
  insured boolean, fund boolean, fund_rate numeric, injury_class int,   -- null where nobody has said whether
  insurance_base numeric, insurance_announced date, fund_base numeric, fund_announced date,
  bank_account bigint,                                    -- confirmed and in force on known_on; null for none
  month_grade text, month_factor numeric, year_grade text, year_factor numeric,    -- appraisal of this month, of this year; null while not published
  leaves jsonb)                                           -- [{kind, from, to, payShare}], both days counted; null for none
language sql stable as $$
with span as (
  select for_month as first, (for_month + interval '1 month')::date as next, date_trunc('year', for_month::timestamp)::date as year),
segment as (
  select p.*, greatest(p.valid_from, span.first) as first_day, least(p.valid_to, span.next) - 1 as last_day
    from staff.posting p, span
   where (for_unit is null or p.unit = for_unit) and p.valid_from < span.next and (p.valid_to is null or p.valid_to > span.first)),
people as (select distinct segment.worker from segment),
here_month as (
  select distinct p.worker, p.unit, m::date as m
    from people join staff.posting p on p.worker = people.worker cross join span,
         generate_series(date_trunc('month', greatest(p.valid_from, span.year)::timestamp), least(p.valid_to - 1, span.first)::timestamp, interval '1 month') m
   where p.valid_from < span.next and (p.valid_to is null or p.valid_to > span.year)),
here as (select h.worker, h.unit, min(h.m) as since, count(*)::int as months from here_month h group by h.worker, h.unit),
moved as (                                                -- months in which another unit goes on employing somebody: it deducts for them, and only once
  select distinct o.worker, o.unit, date_trunc('month', n.valid_from::timestamp)::date as m
    from people join staff.posting o on o.worker = people.worker
    join staff.posting n on n.worker = o.worker and n.unit <> o.unit and n.valid_from >= o.valid_to and n.valid_from < date_trunc('month', o.valid_to::timestamp) + interval '1 month'),
deducted as (
  select h.worker, h.unit, sum(d.monthly) filter (where h.m = for_month) as in_month, sum(d.monthly) as to_date
    from here_month h
    join staff.deduction d on d.worker = h.worker and d.valid_from <= h.m and (d.valid_to is null or d.valid_to > h.m) and d.reported_on <= known_on
    join staff.deduction_confirmation c on c.deduction = d.id and c.year = extract(year from for_month)::int and c.confirmed_on <= known_on
   where not exists (select from moved v where v.worker = h.worker and v.unit = h.unit and v.m = h.m)
   group by h.worker, h.unit),
pause as (
  select i.worker, i.valid_from, i.valid_to from staff.service_interruption i
  union all
  select l.worker, l.valid_from, l.valid_to from staff.leave l
    join staff.leave_rule r on r.kind = l.kind and r.valid_from <= l.valid_from and (r.valid_to is null or r.valid_to > l.valid_from) and not r.counts_as_service),
interrupted as (
  select i.worker, sum(least(i.valid_to, for_month) - i.valid_from)::int as days from people join pause i on i.worker = people.worker
   where i.valid_from < for_month group by i.worker),
failed as (
  select a.worker, count(*)::int as years from people join staff.appraisal a on a.worker = people.worker join staff.appraisal_round r on r.id = a.round
   where r.month is null and r.published_on <= known_on and a.grade = 'FAILED' and r.year < extract(year from for_month) group by a.worker),
graded as (
  select a.worker, r.unit, max(a.grade) filter (where r.month is not null) as month_grade, max(f.factor) filter (where r.month is not null) as month_factor,
         max(a.grade) filter (where r.month is null) as year_grade, max(f.factor) filter (where r.month is null) as year_factor
    from people join staff.appraisal a on a.worker = people.worker
    join staff.appraisal_round r on r.id = a.round and r.published_on <= known_on and r.year = extract(year from for_month)
                                and (r.month is null or r.month = extract(month from for_month))
    left join staff.appraisal_factor f on f.grade = a.grade and f.valid_from <= for_month and (f.valid_to is null or f.valid_to > for_month)
   group by a.worker, r.unit),
base as (
  select distinct on (b.worker, b.kind) b.worker, b.kind, b.amount, b.announced_on
    from people join staff.contribution_base b on b.worker = people.worker
   where b.valid_from <= for_month and b.valid_to > for_month and b.announced_on <= known_on
   order by b.worker, b.kind, b.announced_on desc),
degrees as (
  select d.worker, max(array_position(array['COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'], d.level)) as rank
    from people join staff.degree d on d.worker = people.worker where d.valid_from <= for_month group by d.worker),
certificates as (
  select c.worker, max(array_position(array['ASSISTANT', 'SOCIAL_WORKER', 'SENIOR'], c.level)) as rank
    from people join staff.certificate c on c.worker = people.worker
   where c.valid_from <= for_month and (c.valid_to is null or c.valid_to > for_month) group by c.worker),
away as (
  select s.id as posting, jsonb_agg(jsonb_build_object('kind', l.kind, 'from', greatest(l.valid_from, s.first_day), 'to', least(l.valid_to - 1, s.last_day),
                                                      'payShare', r.pay_share::text) order by l.valid_from) as leaves
    from segment s
    join staff.leave l on l.worker = s.worker and l.valid_from <= s.last_day and (l.valid_to is null or l.valid_to > s.first_day)
    join staff.leave_rule r on r.kind = l.kind and r.valid_from <= l.valid_from and (r.valid_to is null or r.valid_to > l.valid_from)
   group by s.id)
select s.id, s.worker, w.number, w.name, s.unit, s.county, s.town, s.community, s.post, s.start_grade, s.first_day, s.last_day,
       w.entered_on, w.left_on, here.since, here.months,
       w.service_since, coalesce(interrupted.days, 0), coalesce(failed.years, 0),
       greatest(0, extract(year from age(for_month::timestamp, w.service_since + coalesce(interrupted.days, 0) + make_interval(years => coalesce(failed.years, 0))))::int),
       (array['COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'])[degrees.rank], (array['ASSISTANT', 'SOCIAL_WORKER', 'SENIOR'])[certificates.rank],
       -- the full deduction is had with the employer of the year before, that of the year to date with the first one of the year; whoever moves to another unit leaves it behind
       case when t.option = 'FLAT_60000' and not exists (select from span, staff.posting p where p.worker = s.worker and p.unit = s.unit and p.valid_from < span.year and (p.valid_to is null or p.valid_to >= span.year))
              or t.option = 'YEAR_TO_DATE' and exists (select from span, staff.posting p where p.worker = s.worker and p.unit <> s.unit and p.valid_from < s.first_day and (p.valid_to is null or p.valid_to > span.year))
            then 'NONE' else coalesce(t.option, 'NONE') end,
       coalesce(deducted.in_month, 0), coalesce(deducted.to_date, 0),
       i.insured, i.fund, i.fund_rate, u.injury_class,
       insurance.amount, insurance.announced_on, fund.amount, fund.announced_on, bank.id,
       graded.month_grade, graded.month_factor, graded.year_grade, graded.year_factor, away.leaves
  from segment s
  join staff.worker w on w.id = s.worker
  join staff.paying_unit u on u.id = s.unit
  left join here on here.worker = s.worker and here.unit = s.unit
  left join deducted on deducted.worker = s.worker and deducted.unit = s.unit
  left join interrupted on interrupted.worker = s.worker
  left join failed on failed.worker = s.worker
  left join graded on graded.worker = s.worker and graded.unit = s.unit
  left join degrees on degrees.worker = s.worker
  left join certificates on certificates.worker = s.worker
  left join staff.tax_profile t on t.worker = s.worker and t.valid_from <= for_month and (t.valid_to is null or t.valid_to > for_month)
  left join staff.insurance_profile i on i.worker = s.worker and i.valid_from <= for_month and (i.valid_to is null or i.valid_to > for_month)
  left join base insurance on insurance.worker = s.worker and insurance.kind = 'INSURANCE'
  left join base fund on fund.worker = s.worker and fund.kind = 'FUND'
  left join staff.bank_account bank on bank.worker = s.worker and bank.state = 'IN_FORCE' and bank.valid_from <= known_on and (bank.valid_to is null or bank.valid_to > known_on)
  left join away on away.posting = s.id
$$;
