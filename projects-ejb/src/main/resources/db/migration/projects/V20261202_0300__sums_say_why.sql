-- Why the sums of an item were moved, kept with the day they were: a statement that shows less than the one before says for what.
alter table projects.commitment_sum add column why text;
alter table projects.commitment add column moved_why text;     -- handed over like moved_on and not kept

create or replace function projects.commitment_dated() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
declare
  held date := coalesce(new.moved_on, (case when tg_op = 'INSERT' then new.made_at else now() end at time zone 'Asia/Shanghai')::date);
begin
  -- never behind what is known already: a later day would go on with sums of before
  insert into commitment_sum as s select new.item, greatest(held, max(day)), new.resolved, new.contracted, new.moved_why from commitment_sum where item = new.item
    on conflict (item, day) do update set resolved = excluded.resolved, contracted = excluded.contracted,
      why = case when s.why = excluded.why then s.why else nullif(concat_ws('；', s.why, excluded.why), '') end;
  new.moved_on := null;
  new.moved_why := null;
  return new;
end $$;
grant insert (moved_why), update (moved_why) on projects.commitment to ${app};

-- What was let go before this kept its reason on the item; what came back after an audit, on its voucher.
update projects.commitment_sum s set why = c.released from projects.commitment c
 where c.item = s.item and c.released is not null and s.day = (select max(n.day) from projects.commitment_sum n where n.item = s.item)
   and exists (select from projects.commitment_sum b where b.item = s.item and b.day < s.day and (b.resolved > s.resolved or b.contracted > s.contracted));
update projects.commitment_sum s set why = concat_ws('；', s.why, '审计追回到账：' || v.basis)
  from projects.voucher v where v.kind = 'RECOVER' and v.day = s.day and exists (select from projects.voucher_line l where l.voucher = v.id and l.item = s.item);

-- Own money names the item it is for as its ground: the running account of a project finds it by that.
create index voucher_basis on projects.voucher (basis);
