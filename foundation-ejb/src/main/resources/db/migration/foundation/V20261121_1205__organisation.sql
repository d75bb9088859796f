-- Organisations, their names by date, posts and who holds them, and what a handling office takes.
create sequence foundation.organisation_seq start with 50 increment by 50;
create table foundation.organisation (
  id bigint primary key,
  kind text not null check (kind in ('PARTY_BODY', 'DEPARTMENT', 'TOWN_OFFICE', 'COMMITTEE', 'SUPERVISION', 'SOCIAL', 'FIRM')),
  area text not null references foundation.area,
  credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
  handles boolean not null default false,
  closed_on date,                                          -- first day on which it no longer exists
  version int not null default 0
);
create index organisation_area on foundation.organisation (area, kind);
create unique index organisation_credit on foundation.organisation (credit_code) where closed_on is null;

create sequence foundation.organisation_name_seq start with 50 increment by 50;
create table foundation.organisation_name (
  id bigint primary key,
  organisation bigint not null references foundation.organisation,
  name text not null check (length(name) between 2 and 80),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),            -- first day on which it no longer holds
  document text,
  exclude using gist (organisation with =, daterange(valid_from, valid_to) with &&)
);

create sequence foundation.post_seq;
create table foundation.post (
  id bigint primary key default nextval('foundation.post_seq'),
  organisation bigint not null references foundation.organisation,
  title text not null check (length(title) between 1 and 40),
  role text,                                               -- the job its holder usually needs
  closed_on date
);
create index post_organisation on foundation.post (organisation);

create sequence foundation.incumbency_seq;
create table foundation.incumbency (
  id bigint primary key default nextval('foundation.incumbency_seq'),
  post bigint not null references foundation.post,
  username text not null references foundation.account,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),            -- last day
  exclude using gist (post with =, username with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index incumbency_person on foundation.incumbency (username);

create table foundation.office_duty (
  organisation bigint not null references foundation.organisation,
  prefix text not null check (prefix ~ '^\d{2}(\d{2})?$'), -- a class of incidents or one kind of it
  primary key (organisation, prefix)
);

-- Somebody leaves: posts and open work go to a receiver, who confirms.
create sequence foundation.handover_seq start with 50 increment by 50;
create table foundation.handover (
  id bigint primary key,
  person text not null references foundation.account,
  receiver text not null references foundation.account check (receiver <> person),
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'CANCELLED')),
  items jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  version int not null default 0
);
create unique index handover_open on foundation.handover (person) where state = 'PROPOSED';
create index handover_receiver on foundation.handover (receiver, state);

-- One stand-in at a time for the same absent person.
alter table foundation.deputy add constraint deputy_no_overlap
  exclude using gist (absent with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null);
create index deputy_absent on foundation.deputy (absent);
