-- Whether areas and departments may be ranked by their figures: a dated rule with its paper like the others, kept on the catalogue's page. 1 is yes, 0 is no.
alter table grid.incident_rule drop constraint incident_rule_code_check, drop constraint incident_rule_amount_check;
alter table grid.incident_rule
  add constraint incident_rule_code_check check (code in ('WARNING_SHARE', 'EXTENSION_TIMES', 'EXTENSION_SHARE', 'REWORK_SHARE', 'SUSPENSION_DAYS', 'REOPEN_DAYS', 'OPENING_MINUTES', 'RANKING')),
  add constraint incident_rule_amount_check check (case when code = 'RANKING' then amount in (0, 1) else amount > 0 end);
insert into grid.incident_rule (code, amount, valid_from, source) values ('RANKING', 0, '2020-01-01', '整治“指尖上的形式主义”：默认不排名');
insert into grid.incident_rule (code, area, amount, valid_from, valid_to, source)
  select 'RANKING', area, 1, valid_from, valid_to, document from grid.figure_ranking where area in (select code from foundation.area where level = 'COUNTY');
drop table grid.figure_ranking;
delete from grid.whistle_rule where code = 'RANKING';
