-- What each clock of a called department was given and where the later two began, so that they can be counted again when the calendar changes.
alter table grid.whistle_answer
  add column sign_amount numeric(9, 4),
  add column contact_amount numeric(9, 4),
  add column arrive_amount numeric(9, 4),
  add column clocks_from timestamptz;

update grid.whistle_answer a
   set sign_amount = l.sign, contact_amount = l.contact, arrive_amount = l.arrive,
       clocks_from = coalesce((select max(s.at) from grid.whistle_step s where s.answer = a.id and s.move = 'OVERRULE'), a.called_at)
  from (
    select b.id,
           (select l.amount from grid.whistle_limit l where l.step = 'SIGN' and l.unit = b.sign_unit and (l.kind is null or l.kind = w.kind) and (l.area is null or l.area = w.county)
               and l.valid_from <= b.called_at::date order by l.area nulls last, l.kind nulls last, l.valid_from desc limit 1) as sign,
           (select l.amount from grid.whistle_limit l where l.step = 'CONTACT' and l.unit = b.contact_unit and (l.kind is null or l.kind = w.kind) and (l.area is null or l.area = w.county)
               and l.valid_from <= b.called_at::date order by l.area nulls last, l.kind nulls last, l.valid_from desc limit 1) as contact,
           (select l.amount from grid.whistle_limit l where l.step = 'ARRIVE' and l.unit = b.arrive_unit and (l.kind is null or l.kind = w.kind) and (l.area is null or l.area = w.county)
               and l.valid_from <= b.called_at::date order by l.area nulls last, l.kind nulls last, l.valid_from desc limit 1) as arrive
      from grid.whistle_answer b join grid.whistle w on w.id = b.whistle) l
 where l.id = a.id;

alter table grid.whistle_answer
  alter column sign_amount set not null,
  alter column contact_amount set not null,
  alter column arrive_amount set not null,
  alter column clocks_from set not null;
