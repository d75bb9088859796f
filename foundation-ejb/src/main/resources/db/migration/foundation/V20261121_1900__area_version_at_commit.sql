-- Versions of one area never overlap, judged at commit: a change writes the new version before it ends the old one.
alter table foundation.area_version drop constraint area_version_code_daterange_excl;
alter table foundation.area_version add constraint area_version_disjoint
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred;
