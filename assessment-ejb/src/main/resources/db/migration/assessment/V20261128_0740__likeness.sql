-- 近似比对: what makes two documents alike is worked out when one is handed in, and kept with how it was found.
insert into assessment.rule (name, valid_from, figure, source) values
  ('alike-text', '2022-01-01', 50, '系统默认：两份文字的三字片段有一半以上相同即提示近似'),
  ('alike-grain', '2022-01-01', 15, '系统默认：两页影像的 256 位差异指纹相差不超过 15% 即提示近似');

-- A picture by itself is page 0; pictures inside a document, scanned pages first of all, count from 1.
create table assessment.evidence_page (
  evidence bigint not null references assessment.evidence on delete cascade,
  page int not null check (page >= 0),
  grain bigint[] not null check (cardinality(grain) = 4),
  primary key (evidence, page)
);

-- Of each of so many shuffles of all pieces of three characters the first that occurs: the share of equal ones is the share of pieces two texts have in common.
create table assessment.evidence_wording (
  evidence bigint primary key references assessment.evidence on delete cascade,
  firsts int[] not null check (cardinality(firsts) = 126),
  bands bigint[] not null check (cardinality(bands) = 42)                 -- three firsts each: who shares none has little in common and is never looked at
);
create index on assessment.evidence_wording using gin (bands);

create table assessment.evidence_twin (
  evidence bigint not null references assessment.evidence on delete cascade,
  twin bigint not null references assessment.evidence on delete cascade,
  how text not null check (how in ('PICTURE', 'PAGE', 'TEXT')),
  share int not null check (share between 0 and 100),                     -- percent that is the same
  primary key (evidence, twin),
  check (twin < evidence)
);
create index on assessment.evidence_twin (twin);
insert into assessment.evidence_twin (evidence, twin, how, share)
select e.id, o.id, 'PICTURE', 100 - bit_count((o.look # e.look)::bit(64)) * 100 / 64 from assessment.evidence e join assessment.evidence o on o.id < e.id and o.hash <> e.hash
 where bit_count((o.look # e.look)::bit(64)) <= 6;
