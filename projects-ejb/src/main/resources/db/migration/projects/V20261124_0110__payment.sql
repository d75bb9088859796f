-- 支付: asked for by the community, consented to by the supervision committee, approved by the town, instructed by finance, settled by
-- what the bank answers. The keys of the tables, not care, see to it that nothing is paid twice.
create sequence projects.payment_seq start with 50 increment by 50;
create table projects.payment (
  id bigint primary key,
  number text not null unique,
  item text not null references projects.commitment,
  purse bigint not null references projects.purse,
  instalment int not null check (instalment between 1 and 99),
  milestone text not null check (length(milestone) between 1 and 60),
  amount numeric(14, 2) not null check (amount > 0),
  own_part numeric(14, 2) not null default 0 check (own_part between 0 and amount),   -- of it from the own share
  invoice text not null check (length(invoice) between 4 and 40 and invoice = upper(invoice)),
  payee text not null check (length(payee) between 2 and 80),
  account_sealed text not null,
  account_masked text not null,
  purpose text not null references projects.purpose,
  chargeable boolean generated always as (true) stored,
  micro_fund bigint,
  state text not null check (state in ('REQUESTED', 'CONSENTED', 'APPROVED', 'INSTRUCTED', 'RETURNED', 'SETTLED', 'REFUSED')),
  requested_by text not null,
  requested_at timestamptz not null,
  consented_by text,
  consented_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  instructed_by text,
  instructed_at timestamptz,
  settled_on date,
  refused_by text,
  refused_why text check (length(refused_why) between 1 and 200),
  version int not null default 0,
  foreign key (purpose, chargeable) references projects.purpose (code, chargeable),
  check (consented_by <> requested_by),
  check (approved_by not in (requested_by, consented_by)),
  check (instructed_by not in (requested_by, consented_by, approved_by)),
  check (state in ('REQUESTED', 'REFUSED') or consented_by is not null),
  check (state in ('REQUESTED', 'CONSENTED', 'REFUSED') or approved_by is not null),
  check (state not in ('INSTRUCTED', 'RETURNED', 'SETTLED') or instructed_by is not null),
  check ((state = 'SETTLED') = (settled_on is not null)),
  check ((state = 'REFUSED') = (refused_why is not null))
);
create unique index payment_once on projects.payment (item, instalment) where state <> 'REFUSED';
create unique index payment_invoice on projects.payment (invoice) where state <> 'REFUSED';
create index payment_open on projects.payment (purse, state) where state not in ('SETTLED', 'REFUSED');

create sequence projects.payment_number_seq;
create sequence projects.payment_step_seq;
create table projects.payment_step (
  id bigint primary key default nextval('projects.payment_step_seq'),
  payment bigint not null references projects.payment,
  deed text not null,
  words text,
  actor text not null,
  at timestamptz not null
);
create index payment_step_payment on projects.payment_step (payment, id);

-- What the bank was told. A line that came back is sent once more; if that comes back, once more again.
create table projects.bank_instruction (
  key text primary key,                                     -- the bank takes each key once
  payment bigint not null references projects.payment,
  attempt int not null check (attempt >= 1),
  instead_of text unique references projects.bank_instruction,
  amount numeric(14, 2) not null check (amount > 0),
  account_masked text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  unique (payment, attempt)
);
create unique index bank_instruction_first on projects.bank_instruction (payment) where instead_of is null;
create table projects.bank_answer (
  key text primary key references projects.bank_instruction,
  settled boolean not null,
  day date not null,
  slip text,                                                -- the bank's number of what it paid
  why text check (length(why) between 1 and 200),
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (settled = (slip is not null)),
  check (settled = (why is null))
);
-- The bank's end as long as no bank is connected: all that arrives, however often.
create sequence projects.bank_record_seq;
create table projects.bank_record (
  id bigint primary key default nextval('projects.bank_record_seq'),
  key text not null,
  amount numeric(14, 2) not null,
  payee text not null,
  account_masked text not null,
  arrived_at timestamptz not null
);
create index bank_record_key on projects.bank_record (key);
revoke update, delete on projects.payment_step, projects.bank_instruction, projects.bank_answer, projects.bank_record from ${app};
revoke delete on projects.payment from ${app};
