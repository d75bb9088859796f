-- What must leave the house after commit: messages, SMS, sign-on accounts.
create sequence foundation.outbox_seq;
create table foundation.outbox (
  id bigint primary key default nextval('foundation.outbox_seq'),
  topic text not null,
  key text not null,
  payload jsonb not null,
  put_at timestamptz not null,
  next_try timestamptz not null,
  attempts int not null default 0,
  last_error text,
  done_at timestamptz,
  given_up_at timestamptz
);
create index outbox_waiting on foundation.outbox (next_try) where done_at is null and given_up_at is null;

-- Answers kept for repeated requests.
create table foundation.kept_answer (
  client text not null,
  key text not null,
  request_hash text not null,
  answer text not null,
  kept_at timestamptz not null,
  primary key (client, key)
);
create index kept_answer_age on foundation.kept_answer (kept_at);
