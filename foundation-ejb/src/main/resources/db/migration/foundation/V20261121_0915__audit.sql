-- Who did what, when, with what before and after. Written once; sealed into a hash chain shortly after.
create sequence foundation.audit_seq;
create table foundation.audit_entry (
  id bigint not null default nextval('foundation.audit_seq'),
  at timestamptz not null,
  actor text not null,
  verb text not null,
  subject_type text not null,
  subject text not null,
  area text,
  before jsonb,
  after jsonb,
  primary key (id, at)
) partition by range (at);
create index audit_entry_subject on foundation.audit_entry (subject_type, subject, at desc);
create index audit_entry_actor on foundation.audit_entry (actor, at desc);
create index audit_entry_at on foundation.audit_entry (at desc, id desc);

create table foundation.audit_seal (
  seq bigint primary key,
  entry_id bigint not null unique,
  entry_at timestamptz not null,
  algorithm text not null,
  previous text not null,
  hash text not null
);
insert into foundation.monthly_table values ('foundation.audit_entry', '2025-01-01');

-- Not even the application may rewrite history.
revoke update, delete on foundation.audit_entry, foundation.audit_seal from ${app};
