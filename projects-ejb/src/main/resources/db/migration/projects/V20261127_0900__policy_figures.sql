-- Every single figure of the rules in one place: how it stands on a day, and who drafted and who confirmed a change. A change is a draft
-- until somebody else confirms it; figures that are only right together are drafted together.
create table projects.policy_draft (
  id bigint generated always as identity primary key,
  theme text not null check (length(theme) between 1 and 40),
  valid_from date not null,
  source text not null check (length(source) between 2 and 200),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  words text check (length(words) between 2 and 200),       -- why it was refused
  check ((state = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (state not in ('CONFIRMED', 'REFUSED') or decided_by <> drafted_by),
  check ((state = 'REFUSED') = (words is not null))
);
create unique index policy_draft_open on projects.policy_draft (theme) where state = 'DRAFT';

create table projects.policy_draft_figure (
  draft bigint not null references projects.policy_draft,
  code text not null,
  amount numeric(12, 2) not null check (amount >= 0),
  primary key (draft, code)
);

create table projects.policy_figure (
  code text not null check (length(code) between 1 and 40),
  amount numeric(12, 2) not null check (amount >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null check (length(source) between 2 and 200),
  draft bigint references projects.policy_draft,            -- null: came with the suite
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

insert into projects.policy_figure (code, amount, valid_from, valid_to, source)
  select case key when 'publicity-days' then 'PUBLICITY_DAYS' else 'ANSWER_DAYS' end, value, valid_from, valid_to, source from projects.deliberation_rule
  union all select code, amount, valid_from, valid_to, source from projects.fund_rule
  union all select code, amount, valid_from, valid_to, source from projects.works_rule where code <> 'CARRY_YEARS'
  union all select 'GRADE_' || grade, coefficient, valid_from, valid_to, source from projects.formula_grade
  union all select 'MIDTERM_DUE', 50, date '2018-01-01', null, '系统默认：工期或进度过半应做中期评估';
drop table projects.deliberation_rule, projects.fund_rule, projects.works_rule, projects.formula_grade;

-- None is changed or taken away: the one that holds ends where the next begins.
revoke insert, update, delete, truncate on projects.policy_figure, projects.policy_draft, projects.policy_draft_figure from ${app};
grant insert, update (valid_to) on projects.policy_figure to ${app};
grant insert (theme, valid_from, source, drafted_by, drafted_at), update (state, decided_by, decided_at, words) on projects.policy_draft to ${app};
grant insert on projects.policy_draft_figure to ${app};

-- Formulas are drafted by one and confirmed by another too; those without a drafter came with the suite.
alter table projects.formula add drafted_by text, add drafted_at timestamptz, add confirmed_by text, add confirmed_at timestamptz;
alter table projects.formula add check ((drafted_by is null) = (drafted_at is null)), add check ((confirmed_by is null) = (confirmed_at is null)), add check (confirmed_by <> drafted_by),
  add check (confirmed_by is null or drafted_by is not null);
create function projects.confirmed_formula_stays() returns trigger language plpgsql as $$
begin
  if old.drafted_by is null or old.confirmed_by is not null then raise exception 'a formula that holds is not taken away' using errcode = '23514'; end if;
  return old;
end $$;
create trigger confirmed_formula_stays before delete on projects.formula for each row execute function projects.confirmed_formula_stays();
grant insert (code, title, kind, equal_percent, household_percent, resident_percent, base, per_hundred, least, graded, valid_from, source, drafted_by, drafted_at), update (confirmed_by, confirmed_at, valid_to), delete
  on projects.formula to ${app};

-- Who decided what, the latest first, is read by person; so is who read papers a second time.
create index deliberation_step_actor on projects.deliberation_step (actor, at desc) where move = 'CONFIRM';
create index vote_paper_entry_reader on projects.vote_paper_entry (entered_by) where reading = 2;
create index vote_paper_decision_by on projects.vote_paper_decision (decided_by);
create index policy_draft_decided_by on projects.policy_draft (decided_by) where decided_by is not null;

-- Instructions are laid beside the bank's lines by the time they went out.
create index bank_instruction_sent on projects.bank_instruction (sent_at);
