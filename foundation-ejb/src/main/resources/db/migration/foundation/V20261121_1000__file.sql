-- Photos and documents. The bytes lie once per content in the data folder; a row is one keeping of them.
create sequence foundation.file_seq;
create table foundation.file (
  id bigint primary key default nextval('foundation.file_seq'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),     -- SHA-256 of the bytes as they are stored
  name text not null check (length(name) between 1 and 120),
  kind text not null,
  size bigint not null check (size > 0),
  width int,
  height int,
  kept_by text not null,
  kept_at timestamptz not null
);
create index file_hash on foundation.file (hash);
create index file_age on foundation.file (kept_at);

-- What a file belongs to. It is opened only through that.
create table foundation.attachment (
  file_id bigint not null references foundation.file,
  subject_type text not null,
  subject text not null,
  kind text not null,
  position int not null,
  attached_by text not null,
  at timestamptz not null,
  primary key (subject_type, subject, file_id)
);
create index attachment_file on foundation.attachment (file_id);
