-- Where an account belongs, so that somebody without a job yet is found by the administrators of that area.
alter table foundation.account add column home text check (home ~ '^\d{12}$');
update foundation.account a set home = (select left(s.area, 12) from foundation.user_scope s where s.username = a.username order by s.id limit 1);
create index account_home on foundation.account (home);
