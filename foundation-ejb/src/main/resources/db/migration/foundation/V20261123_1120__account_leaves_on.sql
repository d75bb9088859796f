-- The first day on which somebody who is employed no longer signs in; the account is disabled when it comes.
alter table foundation.account add column leaves_on date;
create index account_leaves on foundation.account (leaves_on) where enabled and leaves_on is not null;
