-- Workers for measurements: :people staff of one paying unit of their own, on the communities of 蒲江, with posting, contributions, tax profile and
-- bank account. The same rows each time. Numbers of cards and accounts are no real ones and are never opened. Runs as superuser on a database
-- with the demonstration data:  psql -v ON_ERROR_STOP=1 -v people=15000 -f bench/sql/payees.sql
\set QUIET on
set session_replication_role = replica;   -- no row-by-row checks of references
set synchronous_commit = off;
begin;
delete from staff.payment_result where payment in (select p.id from staff.payment p join staff.payment_file f on f.id = p.file join staff.payroll_run r on r.id = f.run join staff.paying_unit u on u.id = r.unit where u.name = '测量用单位');
create temp table old as select r.id from staff.payroll_run r join staff.paying_unit u on u.id = r.unit where u.name = '测量用单位';
delete from staff.payslip_part where run in (select id from old);
delete from staff.payslip where run in (select id from old);
delete from staff.payroll_aside where run in (select id from old);
delete from staff.payroll_step where run in (select id from old);
delete from staff.payroll_run where id in (select id from old);
delete from staff.worker where number like 'B%';
delete from staff.posting where worker >= 10000000;
delete from staff.tax_profile where worker >= 10000000;
delete from staff.insurance_profile where worker >= 10000000;
delete from staff.contribution_base where worker >= 10000000;
delete from staff.bank_account where worker >= 10000000;
delete from staff.deduction where worker >= 10000000;
delete from staff.paying_unit where name = '测量用单位';
insert into staff.paying_unit (id, name, credit_code, county, town, valid_from) values (9000001, '测量用单位', '12510131MB1BENCH00', '510131000000', null, '2000-01-01');
create temp table place as
select row_number() over (order by c.code) - 1 as n, c.code as community, c.parent as town, count(*) over () as many
  from foundation.area_version c join foundation.area a on a.code = c.code and a.level = 'COMMUNITY' join foundation.area_version t on t.code = c.parent and t.valid_to is null
 where c.valid_to is null and t.parent = '510131000000';
create temp table payee as
select 10000000 + i as id, i, p.community, p.town, (array['CHIEF', 'DEPUTY', 'STAFF', 'STAFF', 'STAFF', 'STAFF'])[1 + i % 6] as post, make_date(2004 + i % 20, 1 + i % 12, 1) as since
  from generate_series(1, :people) i join place p on p.n = i % p.many;
insert into staff.worker (id, number, name, id_card_sealed, id_card_index, service_since, entered_on, county, town, community)
select id, 'B' || lpad(i::text, 7, '0'), '测量' || i, 'none', 'bench-' || i, since, since, '510131000000', town, community from payee;
insert into staff.posting (id, worker, unit, county, town, community, post, valid_from)
select id, id, 9000001, '510131000000', town, community, post, since from payee;
insert into staff.tax_profile (worker, option, valid_from) select id, 'FLAT_60000', '2024-01-01' from payee where i % 3 = 0;
insert into staff.insurance_profile (worker, insured, fund, fund_rate, valid_from) select id, true, true, 6, '2020-01-01' from payee;
insert into staff.contribution_base (worker, kind, year, valid_from, valid_to, amount, announced_on, recorded_by, recorded_at)
select id, k, 2026, '2026-01-01', '2027-01-01', 4000 + i % 9000, '2026-01-05', 'bench', '2026-01-05' from payee, unnest(array['INSURANCE', 'FUND']) k;
insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, proposed_by, proposed_at, decided_by, decided_at)
select id, id, '测量用银行', 'none', 'bench-' || i, '测量' || i, 'IN_FORCE', '2020-01-01', 'hr', '2020-01-01', 'finance', '2020-01-02' from payee;
commit;
vacuum analyze staff.worker, staff.posting, staff.tax_profile, staff.insurance_profile, staff.contribution_base, staff.bank_account, staff.payslip, staff.payslip_part;
select count(*) from staff.posting where unit = 9000001;
