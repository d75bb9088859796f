-- What each organisation is called today; old papers look the name of their day up in organisation_name.
create view foundation.organisation_now as
select o.id, n.name, o.area, o.handles
  from foundation.organisation o
  join lateral (
    select name from foundation.organisation_name n
     where n.organisation = o.id and n.valid_from <= (now() at time zone 'Asia/Shanghai')::date
     order by n.valid_from desc limit 1) n on true;
