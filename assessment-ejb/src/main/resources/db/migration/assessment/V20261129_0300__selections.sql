-- 公众评选 at the residents' door: when works come in and when is voted, one code a household, and who sent a work in.
create table assessment.selection (
  edition bigint primary key references assessment.edition,
  call text not null check (length(call) between 10 and 2000),
  entry_until date not null,
  vote_from date not null check (vote_from > entry_until),      -- nobody votes while works still come in: all of them have the same time
  announced_by text not null,
  announced_at timestamptz not null
);

create table assessment.selection_code (
  edition bigint not null references assessment.selection,
  household bigint not null references foundation.household,
  community text not null references foundation.area,
  code_hash text not null unique,                               -- keyed hash; the code itself stands on the household's slip only
  issued_on date not null,
  used_on date,                                                 -- the day only: a moment would say which ballot it was
  way text check (way in ('DOOR', 'DESK')),
  request text,                                                 -- keyed hash of the form that was sent
  primary key (edition, household),
  check ((used_on is null) = (way is null))
);
create index on assessment.selection_code (edition, community);
create trigger used_code_stays before update or delete on assessment.selection_code for each row execute function assessment.used_code_stays();

-- A work that a resident sent in; its photos are nobody's to see before somebody has let it in.
create table assessment.sent_in (
  contender bigint primary key references assessment.contender,
  receipt text not null unique check (length(receipt) = 12),
  request text not null unique,
  sender text not null,                                         -- keyed index of edition and phone: counted, not followed
  phone text not null,                                          -- sealed
  signed text check (length(signed) between 1 and 20),          -- how the sender wants to be named in public
  at timestamptz not null
);
create index on assessment.sent_in (sender);

-- Experts of an edition's contenders, drawn with the seed of the edition.
create table assessment.expert_seat (
  contender bigint not null references assessment.contender,
  seat int not null check (seat between 1 and 9),
  expert text not null,
  drawn_at timestamptz not null,
  primary key (contender, seat),
  unique (contender, expert)
);
create index on assessment.expert_seat (expert);

-- 项目编号, where what competes is a project of the books.
alter table assessment.contender add column record text check (length(record) between 3 and 40);

-- 合议: what a panel settled where even three experts lie too far apart; its words stand in the steps.
alter table assessment.contender add column panel numeric(5, 2) check (panel between 0 and 100);
