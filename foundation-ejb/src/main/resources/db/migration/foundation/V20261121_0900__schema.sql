-- The shared desk of all rooms. The application's role reads and writes rows; it never changes the schema.
create schema foundation;
grant usage on schema foundation to ${app};
alter default privileges in schema foundation grant select, insert, update, delete on tables to ${app};
alter default privileges in schema foundation grant usage, select on sequences to ${app};
create extension if not exists btree_gist;

-- Tables that are cut by month. Partitions are added ahead of time by add_months().
create table foundation.monthly_table (
  name text primary key,
  first_month date not null
);

-- Adds the missing monthly partitions of every table in the list, from its first month to the given one.
-- Months are those of Asia/Shanghai.
create function foundation.add_months(last_month date) returns int language plpgsql as $$
declare
  t record; m date; part text; added int := 0;
begin
  for t in select * from foundation.monthly_table loop
    m := date_trunc('month', t.first_month);
    while m <= last_month loop
      part := t.name || '_' || to_char(m, 'YYYYMM');
      if to_regclass(part) is null then
        execute format('create table %s partition of %s for values from (%L) to (%L)', part, t.name,
          (m::timestamp at time zone 'Asia/Shanghai'), ((m + interval '1 month')::timestamp at time zone 'Asia/Shanghai'));
        execute format('revoke all on table %s from ${app}', part);   -- only through the parent
        added := added + 1;
      end if;
      m := m + interval '1 month';
    end loop;
  end loop;
  return added;
end $$;
