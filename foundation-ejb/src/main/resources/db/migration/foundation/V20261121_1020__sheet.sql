-- An uploaded workbook on its way into a ledger.
create sequence foundation.sheet_run_seq;
create table foundation.sheet_run (
  id bigint primary key default nextval('foundation.sheet_run_seq'),
  import_key text not null,
  owner text not null,
  file_name text not null,
  head jsonb not null,                       -- titles of the sheet's columns, in order
  mapping jsonb not null default '{}',       -- title in the sheet -> column of the import
  places jsonb not null default '{}',        -- words for a place that the user has settled -> area code
  state text not null check (state in ('UPLOADED', 'READY', 'RUNNING', 'DONE', 'FAILED')),
  job bigint,
  uploaded_at timestamptz not null
);
create index sheet_run_age on foundation.sheet_run (uploaded_at);

create table foundation.sheet_row (
  run bigint not null references foundation.sheet_run on delete cascade,
  line int not null,                         -- as Excel counts it
  cells jsonb not null,
  verdict text check (verdict in ('NEW', 'UPDATE', 'SAME', 'ERROR')),
  complaints jsonb,
  applied boolean not null default false,
  primary key (run, line)
);

-- How somebody matched foreign titles to the columns of an import the last time.
create table foundation.sheet_mapping (
  username text not null,
  import_key text not null,
  title text not null,
  column_key text not null,
  used_at timestamptz not null,
  primary key (username, import_key, title)
);
