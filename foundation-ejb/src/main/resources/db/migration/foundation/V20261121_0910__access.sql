-- Who may use the suite, and where each of their jobs counts.
create table foundation.account (
  username text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name text not null check (length(display_name) between 1 and 40),
  staff_no text,
  phone_sealed text,          -- SM4-GCM
  phone_index text,           -- keyed, for look-up by the whole number
  enabled boolean not null default true,
  version int not null default 0,
  created_at timestamptz not null default now(),
  created_by text not null
);
create index account_phone on foundation.account (phone_index);

create sequence foundation.user_scope_seq start with 50 increment by 50;
create table foundation.user_scope (
  id bigint primary key,
  username text not null references foundation.account,
  role text not null,
  area text not null check (area ~ '^(\d{12}|\d{19})$'),   -- an area or a grid
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),           -- last day
  document text,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  version int not null default 0,
  check ((revoked_by is null) = (revoked_at is null))
);
create index user_scope_user on foundation.user_scope (username) where revoked_at is null;
create index user_scope_area on foundation.user_scope (area, role) where revoked_at is null;

-- Somebody stands in for an absent person, with that person's jobs and posts.
create sequence foundation.deputy_seq start with 50 increment by 50;
create table foundation.deputy (
  id bigint primary key,
  absent text not null references foundation.account,
  deputy text not null references foundation.account check (deputy <> absent),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  reason text not null,
  arranged_by text not null,
  arranged_at timestamptz not null,
  ended_at timestamptz
);
create index deputy_deputy on foundation.deputy (deputy) where ended_at is null;
