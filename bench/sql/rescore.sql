-- The round of scoring.sql recalculated by the database alone: points added up, highest and lowest of five left out, weighed, capped, ranked, into a table
-- like the suite's. Nobody is checked and nothing can be configured.   psql -v ON_ERROR_STOP=1 -v indicators=100 -f bench/sql/rescore.sql
\set QUIET on
drop schema if exists benchscore cascade;
create schema benchscore;
create table benchscore.candidate (like assessment.candidate including all);
insert into benchscore.candidate select c.* from assessment.candidate c join assessment.round r on r.id = c.round where r.approval = '测量批次1';
update benchscore.candidate set total = null, place = null;
vacuum analyze benchscore.candidate;
checkpoint;
\timing on
with seat as (
  select i.candidate, round(sum(s.points) * 100 / :indicators, 2) as total from benchscore.candidate c join assessment.inspection i on i.candidate = c.id join assessment.inspection_score s on s.inspection = i.id
   where i.locked_at is not null group by i.id),
ordered as (select candidate, total, row_number() over (partition by candidate order by total) as n, count(*) over (partition by candidate) as many from seat),
site as (select candidate, round(avg(total), 2) as total from ordered where many < 5 or n between 2 and many - 1 group by 1),
paper as (
  select f.candidate, round(sum(points) filter (where indicator not like 'YD-%') * 100 / :indicators, 2) as papers, least(sum(points) filter (where indicator like 'YD-%'), 5) as guiding
    from assessment.finding f join benchscore.candidate c on c.id = f.candidate where f.level = 'COUNTY' group by 1),
said as (select id, round((answers[1] * 100.0 + answers[2] * 80 + answers[3] * 60 + answers[4] * 30) / (answers[1] + answers[2] + answers[3] + answers[4] + answers[5]), 2) as index from benchscore.candidate),
whole as (
  select s.candidate, p.papers, s.total as site, d.index, p.guiding, least(100, round(p.papers * 0.3, 2) + round(s.total * 0.5, 2) + round(d.index * 0.2, 2) + p.guiding) as total
    from site s join paper p on p.candidate = s.candidate join said d on d.id = s.candidate),
ranked as (select w.*, row_number() over (order by w.total desc, w.site desc, w.index desc, c.lot, c.id) as place from whole w join benchscore.candidate c on c.id = w.candidate)
update benchscore.candidate c set papers = r.papers, on_site = r.site, satisfaction = r.index, guiding = r.guiding, total = r.total, place = r.place from ranked r where r.candidate = c.id;
