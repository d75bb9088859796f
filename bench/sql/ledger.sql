-- Payments that the bank has in hand, over the purses of a year of all communities of the city, each to be settled once. Synthetic, for
-- measuring only. As a superuser on a database with the demonstration data:
--   psql -v ON_ERROR_STOP=1 -v run=1 -v payments=32000 -f bench/sql/ledger.sql
begin;
create temp table ground as
select v.code as community, t.parent as county, v.parent as town, row_number() over (order by v.code) - 1 as place from foundation.area_version v join foundation.area a on a.code = v.code and a.level = 'COMMUNITY'
  join foundation.area_version t on t.code = v.parent and t.valid_to is null where v.valid_to is null;
create temp table year as select extract(year from current_date)::int as y;
insert into projects.purse (county, town, community, source, year, open_until)
select county, town, community, 'OTHER', y, make_date(y, 12, 31) from ground, year on conflict do nothing;
create temp table book as select p.id, p.community, g.place from projects.purse p join ground g using (community), year where p.source = 'OTHER' and p.year = y;
insert into projects.account (purse, kind) select b.id, k.code from book b, projects.account_kind k where k.place = 'PURSE' on conflict do nothing;
create temp table due as select n, b.id as purse, b.community, 'BN-' || :'run' || '-' || b.community as item from generate_series(1, :payments) n join book b on b.place = n % (select count(*) from book);
create temp table total as select purse, community, item, count(*) as n, count(*) * 100.00 as sum from due group by 1, 2, 3;
insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) select purse, 'OPENING', current_date, '测量用', 'BN', 'BN', 'BN-OPENING ' || :'run' || ' ' || purse, 'finance', now() from total;
insert into projects.voucher_line (voucher, no, account, debit, credit) select v.id, e.no, a.id, case e.no when 1 then t.sum else 0 end, case e.no when 2 then t.sum else 0 end from total t
  join projects.voucher v on v.key = 'BN-OPENING ' || :'run' || ' ' || t.purse cross join (values (1, 'BANK'), (2, 'OPENING')) e (no, kind) join projects.account a on a.purse = t.purse and a.kind = e.kind;
insert into projects.commitment (item, purse, title, resolved, contracted, requested, contract_no, made_by, made_at) select item, purse, '测量用', sum, sum, sum, 'BN', 'clerk', now() from total;
insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) select purse, 'INSTRUCT', current_date, '测量用', item, 'BN', 'BN-INSTRUCT ' || item, 'finance', now() from total;
insert into projects.voucher_line (voucher, no, account, debit, credit, item) select v.id, e.no, a.id, case e.no when 1 then t.sum else 0 end, case e.no when 2 then t.sum else 0 end, t.item from total t
  join projects.voucher v on v.key = 'BN-INSTRUCT ' || t.item cross join (values (1, 'TRANSIT'), (2, 'BANK')) e (no, kind) join projects.account a on a.purse = t.purse and a.kind = e.kind;
insert into projects.payment (id, number, item, purse, instalment, milestone, amount, invoice, payee, account_sealed, account_masked, purpose, state, requested_by, requested_at, consented_by, consented_at, approved_by, approved_at, instructed_by, instructed_at)
select nextval('projects.payment_seq'), 'BN-' || :'run' || '-' || n, item, purse, 1 + (row_number() over (partition by purse order by n) - 1) % 99, '测量用', 100.00, 'BN' || lpad(:'run', 6, '0') || lpad(n::text, 10, '0'), '测量用收款人', 'v1:', '****0188', 'HARDWARE',
       'INSTRUCTED', 'clerk', now(), 'supervisor', now(), 'town', now(), 'bench', now() from due;
insert into projects.bank_instruction (key, payment, attempt, amount, account_masked, sent_by, sent_at) select number || '-1', id, 1, 100.00, '****0188', 'bench', now() from projects.payment where number like 'BN-' || :'run' || '-%';
drop sequence if exists projects.bench_settle;
create sequence projects.bench_settle;
commit;
analyze projects.payment, projects.bank_instruction, projects.voucher, projects.voucher_line, projects.commitment, projects.purse, projects.account;
