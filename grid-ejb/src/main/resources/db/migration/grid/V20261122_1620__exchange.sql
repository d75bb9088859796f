-- 工单交换: neighbour systems such as the 12345 hotline send orders and are told how they go on. Both sides sign.
create table grid.exchange_neighbour (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,29}$'),
  name text not null check (length(name) between 2 and 40),
  area text not null references foundation.area,             -- the city or a county
  callback_url text check (length(callback_url) <= 300),
  algorithm text not null check (algorithm in ('HMAC-SM3', 'HMAC-SHA256')),
  secret text not null,                                      -- sealed
  key_no int not null default 1,
  secret_before text,                                        -- sealed; still taken until before_until
  before_until timestamptz,
  enabled boolean not null default true,
  made_by text not null,
  made_at timestamptz not null,
  version int not null default 0
);
create table grid.exchange_nonce (
  neighbour text not null references grid.exchange_neighbour,
  nonce text not null,
  at timestamptz not null,
  primary key (neighbour, nonce)
);
create index exchange_nonce_at on grid.exchange_nonce (at);

-- An order becomes one incident, however often it is sent.
create table grid.exchange_order (
  neighbour text not null references grid.exchange_neighbour,
  order_no text not null check (length(order_no) between 1 and 64),
  incident text not null unique,
  received_at timestamptz not null,
  content_hash text not null,
  primary key (neighbour, order_no)
);
create table grid.exchange_feedback (
  neighbour text not null,
  feedback_no text not null check (length(feedback_no) between 1 and 64),
  order_no text not null,
  kind text not null check (kind in ('SATISFIED', 'NOT_FIXED')),
  score int check (score between 1 and 5),
  words text check (length(words) <= 200),
  received_at timestamptz not null,
  content_hash text not null,
  primary key (neighbour, feedback_no),
  foreign key (neighbour, order_no) references grid.exchange_order
);
create index exchange_feedback_order on grid.exchange_feedback (neighbour, order_no);

-- What the neighbour is to be told, once a step; the outbox carries it there.
create sequence grid.exchange_callback_seq;
create table grid.exchange_callback (
  id bigint primary key default nextval('grid.exchange_callback_seq'),
  neighbour text not null,
  order_no text not null,
  step int not null,
  event text not null check (event in ('ACCEPTED', 'REJECTED', 'DISPATCHED', 'FINISHED', 'CLOSED', 'CANCELLED', 'MERGED')),
  payload text not null,
  made_at timestamptz not null,
  unique (neighbour, order_no, step),
  foreign key (neighbour, order_no) references grid.exchange_order
);

-- Calls that were not let in.
create sequence grid.exchange_refusal_seq;
create table grid.exchange_refusal (
  id bigint primary key default nextval('grid.exchange_refusal_seq'),
  at timestamptz not null,
  neighbour text not null,                                   -- as claimed
  path text not null,
  reason text not null
);
create index exchange_refusal_at on grid.exchange_refusal (at desc);

-- What the neighbour of demonstrations and tests would have received.
create sequence grid.exchange_record_seq;
create table grid.exchange_record (
  id bigint primary key default nextval('grid.exchange_record_seq'),
  at timestamptz not null,
  neighbour text not null,
  callback bigint not null,
  headers text not null,
  body text not null
);
revoke delete on grid.exchange_order, grid.exchange_callback from ${app};
revoke update, delete on grid.exchange_feedback from ${app};
revoke update on grid.exchange_refusal, grid.exchange_record from ${app};
