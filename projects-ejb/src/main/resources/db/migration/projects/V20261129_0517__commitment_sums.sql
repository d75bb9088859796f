-- What an item was resolved and contracted for from a day on. A statement shows the sums of its last day, whoever prints it and however late.
create table projects.commitment_sum (
  item text not null references projects.commitment deferrable initially deferred,   -- written before the item itself
  day date not null,
  resolved numeric(14, 2) not null,
  contracted numeric(14, 2) not null,
  primary key (item, day)
);
insert into projects.commitment_sum select item, (made_at at time zone 'Asia/Shanghai')::date, resolved, contracted from projects.commitment;

-- The day a change counts from is handed over with it and not kept; without one it is the day it is written.
alter table projects.commitment add column moved_on date;

create function projects.commitment_dated() returns trigger language plpgsql security definer set search_path = projects, pg_temp as $$
declare
  held date := coalesce(new.moved_on, (case when tg_op = 'INSERT' then new.made_at else now() end at time zone 'Asia/Shanghai')::date);
begin
  -- never behind what is known already: a later day would go on with sums of before
  insert into commitment_sum select new.item, greatest(held, max(day)), new.resolved, new.contracted from commitment_sum where item = new.item
    on conflict (item, day) do update set resolved = excluded.resolved, contracted = excluded.contracted;
  new.moved_on := null;
  return new;
end $$;
create trigger commitment_begins before insert on projects.commitment for each row execute function projects.commitment_dated();
create trigger commitment_moves before update on projects.commitment for each row
  when (new.moved_on is not null or (new.resolved, new.contracted) is distinct from (old.resolved, old.contracted)) execute function projects.commitment_dated();

revoke insert, update, delete on projects.commitment_sum from ${app};
grant insert (moved_on), update (moved_on) on projects.commitment to ${app};
