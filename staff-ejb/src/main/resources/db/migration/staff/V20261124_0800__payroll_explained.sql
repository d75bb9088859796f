-- Slips are kept whole. What is added up stands in arrays of the slip's own row, and what explains it once, as the very text whose hash
-- stands beside it: a row for each line, with its references, indexes and JSON, cost more than working the payroll out.
alter table staff.payslip add column explained bytea, add column codes text[], add column kinds text[], add column months date[], add column amounts numeric[];
alter table staff.payslip_line disable trigger user;
update staff.payslip s set
  explained = '\x00'::bytea || convert_to(s.number || e'\x1f' || to_char(s.pay_month, 'YYYY-MM') || e'\x1f' || p.code || e'\x1f' || p.number || e'\n' || l.said, 'UTF8'),
  codes = l.codes, kinds = l.kinds, months = l.months, amounts = l.amounts
  from staff.payroll_run r, staff.pay_policy p, (
    select slip,
           string_agg(code || e'\x1f' || kind || e'\x1f' || result || e'\x1f' || (about ->> 'formula') || e'\x1f' || (about ->> 'worked')
             || coalesce((select string_agg(e'\x1f' || (i ->> 0) || '=' || (i ->> 1), '' order by n) from jsonb_array_elements(about -> 'inputs') with ordinality x(i, n)), '')
             || e'\x1f' || (about ->> 'rule') || e'\x1f' || (about ->> 'version') || e'\n', '' order by position) as said,
           array_agg(code order by position) filter (where amount is not null) as codes, array_agg(kind order by position) filter (where amount is not null) as kinds,
           array_agg(for_month order by position) filter (where amount is not null) as months, array_agg(amount order by position) filter (where amount is not null) as amounts
      from staff.payslip_line group by slip) l
 where l.slip = s.id and r.id = s.run and p.id = r.policy;
alter table staff.payslip alter column explained set not null, alter column codes set not null, alter column kinds set not null, alter column months set not null, alter column amounts set not null,
  add check (cardinality(codes) = cardinality(kinds) and cardinality(codes) = cardinality(months) and cardinality(codes) = cardinality(amounts));
-- first byte 0: the text follows as it is; 1: deflated
alter table staff.payslip alter column explained set storage external;
drop table staff.payslip_line;
create view staff.payslip_line as
select s.id as slip, s.run, l.position::int as position, l.code, l.kind, l.for_month, l.amount
  from staff.payslip s cross join lateral unnest(s.codes, s.kinds, s.months, s.amounts) with ordinality l(code, kind, for_month, amount, position);
grant select on staff.payslip_line to ${app};

-- What the month itself comes to stands in its slip; only corrections say it themselves.
alter table staff.payslip_part alter column items drop not null;
