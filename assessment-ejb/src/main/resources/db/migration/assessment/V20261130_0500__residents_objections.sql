-- 居民异议: whoever objects at the residents' door to what is shown there gives a name and a telephone number, both sealed; the answer is found by the receipt.
create table assessment.resident_objection (
  id bigint generated always as identity primary key,
  door text not null,                                           -- number of the page it came in by
  contender bigint references assessment.contender,
  candidate bigint references assessment.candidate,
  objection bigint references assessment.objection,             -- to a candidate; a contender has one at a time, which several may join
  receipt text not null unique check (length(receipt) = 12),
  request text not null unique,
  sender text not null,                                         -- keyed index of page and phone: one open objection each to a unit
  name text not null,                                           -- sealed
  phone text not null,                                          -- sealed
  words text not null check (length(words) between 2 and 500),
  at timestamptz not null,
  upheld boolean,
  answer text,
  check ((upheld is null) = (answer is null)),
  check (num_nonnulls(contender, candidate) = 1 and (candidate is null) = (objection is null))
);
create unique index on assessment.resident_objection (contender, sender) where upheld is null;
create unique index on assessment.resident_objection (candidate, sender) where upheld is null;
create index on assessment.resident_objection (objection);

-- What photos of contenders look like, so that one handed in twice, or taken from a report, is told to whoever checks it.
create table assessment.photo_look (
  file_id bigint primary key references foundation.file on delete cascade,
  contender bigint not null references assessment.contender,
  hash text not null,
  look bigint                                                   -- null where it shows nothing that could be told from another
);
create index on assessment.photo_look (contender);
create index on assessment.photo_look (hash);
