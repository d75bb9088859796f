-- Who takes part beside the bodies: observers, partners, members of the joint conference, and the three lists.
create sequence projects.observer_seq start with 50 increment by 50;
create table projects.observer (
  id bigint primary key,
  name text not null,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  field text not null,                                    -- what he or she looks at
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  kept_by text not null,
  kept_at timestamptz not null
);
create index observer_community on projects.observer (community) where valid_to is null;
create sequence projects.observation_seq start with 50 increment by 50;
create table projects.observation (
  id bigint primary key,
  number text not null unique,
  observer bigint not null references projects.observer,
  observed_on date not null,
  place text not null,
  text text not null,
  status text not null check (status in ('OPEN', 'DEMAND', 'PASSED_ON', 'NOTED')),
  result text,                                            -- number of the demand, or what became of it
  kept_by text not null,
  kept_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  check ((status = 'OPEN') = (result is null))
);
create index observation_observer on projects.observation (observer, id desc);

create sequence projects.partner_seq start with 50 increment by 50;
create table projects.partner (
  id bigint primary key,
  name text not null,
  kind text not null check (kind in ('RESIDENT', 'SHOP', 'COMPANY', 'SOCIAL', 'SCHOOL', 'OTHER')),
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  field text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  kept_by text not null,
  kept_at timestamptz not null
);
create unique index partner_name on projects.partner (community, name) where valid_to is null;
create table projects.contribution (
  partner bigint not null references projects.partner,
  no int not null,
  on_day date not null,
  kind text not null check (kind in ('TIME', 'GOODS', 'VENUE', 'SKILL', 'ROSTER')),
  what text not null,
  hours numeric(6, 1) check (hours > 0),
  value numeric(12, 2) check (value > 0),                 -- yuan, of goods; money itself goes through the ledger
  kept_by text not null,
  kept_at timestamptz not null,
  primary key (partner, no)
);

create sequence projects.conference_member_seq start with 50 increment by 50;
create table projects.conference_member (
  id bigint primary key,
  name text not null,
  organisation text not null,
  post text not null,
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  kept_by text not null,
  kept_at timestamptz not null
);
create index conference_member_community on projects.conference_member (community) where valid_to is null;

-- 需求清单, 资源清单, 项目清单: what is needed, what is offered, what is to be done together; each claimed by somebody and completed with evidence.
create sequence projects.list_entry_seq start with 50 increment by 50;
create table projects.list_entry (
  id bigint primary key,
  version int not null,
  number text not null unique,
  list text not null check (list in ('NEED', 'RESOURCE', 'PROJECT')),
  county text not null references foundation.area,
  town text references foundation.area,
  community text not null references foundation.area,
  title text not null,
  text text,
  owner text not null,                                    -- whose need, resource or project
  status text not null check (status in ('OPEN', 'CLAIMED', 'DONE', 'WITHDRAWN')),
  claimed_by text,
  member bigint references projects.conference_member,
  resource bigint references projects.list_entry,         -- the resource a need is met with
  claimed_on date,
  due_on date check (due_on >= claimed_on),
  done_on date check (done_on >= claimed_on),
  result text,
  kept_by text not null,
  kept_at timestamptz not null,
  check (status not in ('CLAIMED', 'DONE') or claimed_by is not null and claimed_on is not null),
  check ((status = 'DONE') = (done_on is not null))
);
create index list_entry_community on projects.list_entry (community, list, status);
create unique index list_entry_once on projects.list_entry (community, list, title, owner) where status in ('OPEN', 'CLAIMED');
