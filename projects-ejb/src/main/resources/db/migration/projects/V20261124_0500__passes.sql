-- 户码: one answer a household, on paper or at the door, to a vote or a survey. What was answered is kept elsewhere and knows no household.

create table projects.pass_round (
  subject text primary key,                                            -- number of the vote or survey
  kind text not null check (kind in ('VOTE', 'SURVEY')),
  community text not null references foundation.area,
  title text not null,
  opens timestamptz not null,
  closes timestamptz not null check (closes > opens)
);

create table projects.pass (
  subject text not null references projects.pass_round,
  household bigint not null references foundation.household,
  code_hash text,                                                      -- keyed hash; the code itself stands on the household's sheet only
  issued_on date,
  used_on date,                                                        -- the day only: a moment would say which ballot it was
  way text check (way in ('DOOR', 'PAPER')),
  request text,                                                        -- keyed hash of the form that was sent, so that a double click meets its own answer
  primary key (subject, household),
  check ((used_on is null) = (way is null))
);
create unique index pass_code on projects.pass (code_hash) where code_hash is not null;
create index pass_used on projects.pass (subject, way) where used_on is not null;

-- An answer once given stays given: the entitlement is never handed back.
create function projects.pass_stays_used() returns trigger language plpgsql as $$
begin
  if old.used_on is not null then raise exception 'a used pass stays used' using errcode = '23514'; end if;
  return coalesce(new, old);
end $$;
create trigger pass_stays before update or delete on projects.pass for each row execute function projects.pass_stays_used();
