-- Every official print: its number, what it says (as a hash) and the very file that was handed out.
create sequence foundation.print_seq;
create table foundation.print (
  id bigint primary key,
  code text not null unique,            -- 2026-000123, as in the square code
  number text not null unique,          -- 蒲社治印〔2026〕000123, as on the paper
  kind text not null,
  title text not null,                  -- shown to whoever checks the paper: no personal data
  subject_type text not null,
  subject text not null,
  version int not null,                 -- how often this kind was printed for this subject
  hash text not null,
  algorithm text not null,
  demo boolean not null,
  printed_by text not null,
  printed_at timestamptz not null,
  file bytea not null,
  unique (subject_type, subject, kind, version)
);
create index print_printed on foundation.print (printed_at desc);
revoke update, delete on foundation.print from ${app};
