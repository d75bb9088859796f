-- Work that takes longer than a page should wait for.
create sequence foundation.job_seq;
create table foundation.job (
  id bigint primary key default nextval('foundation.job_seq'),
  kind text not null,
  title text not null check (length(title) between 1 and 120),
  owner text not null,
  parameters jsonb not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done bigint not null default 0,
  total bigint not null default 0,           -- 0: not known yet
  message text,
  refusal text,                              -- key of the reason of a failure
  refusal_args jsonb,
  result_file bigint references foundation.file,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  cancel_asked boolean not null default false,
  heartbeat timestamptz not null
);
create index job_owner on foundation.job (owner, id desc);
create index job_alive on foundation.job (heartbeat) where state in ('QUEUED', 'RUNNING');
