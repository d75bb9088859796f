-- Numbers of the roster are kept whole but sealed; phone_masked holds those that were only ever entered for show.
alter table grid.member add column phone_sealed text;   -- SM4-GCM
alter table grid.member add column phone_index text;    -- keyed, for look-up by the whole number
create index member_phone on grid.member (phone_index);
