-- Each person's messages: one per event and person. Phones and the government chat get a short copy through the outbox.
create sequence foundation.message_seq;
create table foundation.message (
  id bigint primary key default nextval('foundation.message_seq'),
  username text not null,
  kind text not null check (kind in ('TODO', 'ALERT', 'CC')),
  title text not null check (length(title) between 1 and 120),
  body text not null,
  link text check (link ~ '^/[a-z]'),                  -- a page of the suite, nothing outside it
  subject_type text,
  subject text,
  area text,                                           -- where it happened; says who the superior is
  event_key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  escalated_at timestamptz,
  unique (username, event_key)
);
create index message_list on foundation.message (username, kind, id desc);
create index message_unread on foundation.message (username, kind) where read_at is null;
create index message_waiting on foundation.message (kind, created_at) where read_at is null and escalated_at is null;

create table foundation.message_template (
  key text not null,
  channel text not null check (channel in ('IN_APP', 'SMS', 'WECHAT')),
  title text not null,
  body text not null,
  valid_from date not null,
  primary key (key, channel, valid_from)
);

-- When a channel that rings stays silent. The night is given by its two ends.
create table foundation.channel_quiet (
  channel text not null check (channel in ('SMS', 'WECHAT')),
  valid_from date not null,
  quiet_from time not null,
  quiet_to time not null,
  primary key (channel, valid_from)
);

-- A message nobody reads goes to the superior after so much time.
create table foundation.escalation_rule (
  kind text not null check (kind in ('TODO', 'ALERT', 'CC')),
  valid_from date not null,
  after_limit text not null,                           -- e.g. 4 WORK_HOUR; the empty text ends the rule
  to_role text not null,
  primary key (kind, to_role, valid_from)
);

-- What a channel took, or would have taken where it is only recorded: never a full number, never personal data.
create sequence foundation.channel_record_seq;
create table foundation.channel_record (
  id bigint primary key default nextval('foundation.channel_record_seq'),
  channel text not null,
  username text not null,
  number_masked text,
  text text not null,
  event_key text not null,
  taken_at timestamptz not null,
  unique (channel, username, event_key)
);
revoke update, delete on foundation.channel_record from ${app};
