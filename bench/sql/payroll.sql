-- A payroll of the unit of payees.sql as one INSERT … SELECT into tables like the suite's, indexes and references included: wage by grade, contributions by
-- base and rate with floor and ceiling, cumulative tax, sums of the year, and the explanation of each line. What a database could do at best; nothing
-- is configurable, nobody is checked, no earlier month is looked at. Runs as superuser:
--   psql -v ON_ERROR_STOP=1 -v month=2026-01-01 -v explained=1 -f bench/sql/payroll.sql      (explained=0: lines without their reasons)
\set QUIET on
set timezone = 'Asia/Shanghai';
drop schema if exists benchpay cascade;
create schema benchpay;
create table benchpay.payslip (like staff.payslip including all);
alter table benchpay.payslip add foreign key (run) references staff.payroll_run, add foreign key (worker) references staff.worker, add foreign key (unit) references staff.paying_unit, add foreign key (bank_account) references staff.bank_account;
create table benchpay.payslip_part (like staff.payslip_part including all);
alter table benchpay.payslip_part add foreign key (slip) references benchpay.payslip, add foreign key (run) references staff.payroll_run, add foreign key (worker) references staff.worker, add foreign key (unit) references staff.paying_unit;
checkpoint;
\timing on
with people as (
  select m.*, least((array[18, 15, 12])[array_position(array['CHIEF', 'DEPUTY', 'STAFF'], m.post)], (array[7, 4, 1])[array_position(array['CHIEF', 'DEPUTY', 'STAFF'], m.post)] + m.service_years / 3) as g
    from staff.worker_month(9000001, :'month'::date, current_date) m),
wage as (
  select p.*, round(3876.00 * (array[1.00, 1.03, 1.06, 1.09, 1.12, 1.15, 1.19, 1.23, 1.27, 1.31, 1.35, 1.39, 1.44, 1.49, 1.54, 1.59, 1.64, 1.69])[p.g], 2) as standard,
         least(greatest(p.insurance_base, 4071), 20355) as ib, least(greatest(p.fund_base, 4071), 20355) as fb from people p),
part as (
  select w.*, round(standard * 0.8, 2) as basic, standard - round(standard * 0.8, 2) as kept, round(ib * 0.08, 2) as c1, round(ib * 0.02, 2) as c2, round(ib * 0.004, 2) as c3, round(fb * 0.06)::numeric(12, 2) as c4,
         round(ib * 0.16, 2) as e1, round(ib * 0.065, 2) as e2, round(ib * 0.006, 2) as e3, round(ib * 0.002, 2) as e4, round(ib * 0.008, 2) as e5, round(ib * 0.01, 2) as e6 from wage w),
taxed as (
  select p.*, coalesce(b.sum_income, 0) + basic as income, coalesce(b.sum_contributions, 0) + c1 + c2 + c3 + c4 as contributed, coalesce(b.sum_withheld, 0) as withheld,
         greatest(0, coalesce(b.sum_income, 0) + basic - coalesce(b.sum_contributions, 0) - c1 - c2 - c3 - c4 - case tax_option when 'FLAT_60000' then 60000 else 5000 * months_here end - coalesce(deduction_to_date, 0)) as taxable
    from part p left join lateral (select * from staff.payslip s where s.unit = 9000001 and s.worker = p.worker and s.tax_year = extract(year from :'month'::date) and s.pay_month < :'month'::date
                                    order by s.pay_month desc, s.id desc limit 1) b on true),
done as (
  select t.*, greatest(0, round(taxable * l.rate - l.quick, 2) - withheld) as tax
    from taxed t join lateral (select rate, quick from staff.tax_bracket where kind = 'ANNUAL' and (up_to is null or t.taxable <= up_to) order by up_to nulls last limit 1) l on true),
slips as (
insert into benchpay.payslip (id, run, worker, unit, pay_month, tax_year, purpose, number, name, community, post, grade, bank_account, standard, gross, held, employee, employer, tax, net,
    sum_months, sum_income, sum_exempt, sum_contributions, sum_additional, sum_other, sum_withheld, separate_used, notes, changes, why, flagged, hash, explained, codes, kinds, months, amounts)
select row_number() over (order by worker), (select max(id) from staff.payroll_run where unit = 9000001), worker, unit, :'month', extract(year from :'month'::date), 'MONTHLY', number, name, community, post, g, bank_account,
       standard, basic, kept, c1 + c2 + c3 + c4, e1 + e2 + e3 + e4 + e5 + e6 + c4, tax, basic - c1 - c2 - c3 - c4 - tax, months_here, income, 0, contributed, coalesce(deduction_to_date, 0), 0, withheld + tax, false, '[]', '[]', '', false,
       encode(sha256(convert_to(said, 'UTF8')), 'hex'), convert_to(said, 'UTF8'),
       array['薪酬标准', '基本薪酬', '绩效薪酬', '养老保险（个人）', '医疗保险（个人）', '失业保险（个人）', '住房公积金（个人）', '个人所得税', '实发', '养老保险（单位）', '医疗保险（单位）', '失业保险（单位）', '工伤保险（单位）', '生育保险（单位）', '大病互助（单位）', '住房公积金（单位）'],
       array['STANDARD', 'EARNING', 'HELD', 'CONTRIBUTION', 'CONTRIBUTION', 'CONTRIBUTION', 'CONTRIBUTION', 'TAX', 'NET', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER', 'EMPLOYER'],
       array_fill(:'month'::date, array[16]), array[standard, basic, kept, c1, c2, c3, c4, tax, basic - c1 - c2 - c3 - c4 - tax, e1, e2, e3, e4, e5, e6, c4]
  from done, lateral (select case when :explained = 1 then concat_ws(e'\n', '级别 = 最小(最高级别, 起点级别 + 晋升级数) = ' || g || '，服务年限 ' || service_years || '，岗位 ' || post,
    '薪酬标准 = 四舍五入(基数 × 查表(系数, 级别), 2) = 3876.00 × 系数(' || g || ') = ' || standard, '基本薪酬 = 薪酬标准 × 80% = ' || basic, '绩效薪酬 = 薪酬标准 × 20% = ' || kept,
    '养老保险（个人） = ' || ib || ' × 8% = ' || c1 || '，申报基数 ' || insurance_base, '医疗保险（个人） = ' || ib || ' × 2% = ' || c2, '失业保险（个人） = ' || ib || ' × 0.4% = ' || c3, '住房公积金（个人） = ' || fb || ' × 6% = ' || c4,
    '个人所得税 = (' || income || ' − ' || contributed || ' − 减除费用) → ' || taxable || ' − 已预扣 ' || withheld || ' = ' || tax, '实发 = ' || basic || ' − 个人缴费 − ' || tax,
    '单位缴费 ' || e1 || '、' || e2 || '、' || e3 || '、' || e4 || '、' || e5 || '、' || e6 || '、' || c4) else '' end as said) x
returning id, run, worker, unit)
insert into benchpay.payslip_part (slip, run, worker, unit, purpose, pay_month, for_month, correction, first_day, last_day, policy, input)
select s.id, s.run, s.worker, s.unit, 'MONTHLY', :'month', :'month', 0, :'month', (:'month'::date + interval '1 month - 1 day')::date, (select min(id) from staff.pay_policy where code = 'SAN-GANG-18'),
       jsonb_build_object('policy', 1, 'social', true, 'fund', true, 'socialBase', d.insurance_base, 'fundBase', d.fund_base, 'post', d.post, 'years', d.service_years)
  from slips s join done d on d.worker = s.worker;
\timing off
select count(*), sum(net) from benchpay.payslip;
drop schema benchpay cascade;
