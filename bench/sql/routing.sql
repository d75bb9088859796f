-- Routing of 10,000 dispatched incidents by 60 rules in one statement, the way a trial does it. Synthetic; on a database with the
-- demonstration data, rolled back at the end:  psql -v ON_ERROR_STOP=1 -f bench/sql/routing.sql
\set ON_ERROR_STOP on
begin;
select foundation.ensure_month(d) from generate_series(date_trunc('month', now()) - interval '3 months', now(), interval '1 month') d \g /dev/null
