-- What still has to go into the hash chain. Filled by the database itself in the transaction of the deed, so an entry
-- becomes visible here exactly when it is committed: the chain never waits for, or misses, a late transaction.
create table foundation.audit_unsealed (
  entry_id bigint primary key,
  entry_at timestamptz not null
);

create function foundation.audit_to_seal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into foundation.audit_unsealed (entry_id, entry_at) select id, at from fresh;
  return null;
end $$;
revoke all on function foundation.audit_to_seal() from public;

create trigger audit_to_seal after insert on foundation.audit_entry
  referencing new table as fresh for each statement execute function foundation.audit_to_seal();

insert into foundation.audit_unsealed (entry_id, entry_at)
select id, at from foundation.audit_entry e where not exists (select from foundation.audit_seal s where s.entry_id = e.id);

-- The sealer takes rows out; only the trigger puts them in.
revoke insert, update on foundation.audit_unsealed from ${app};
create index audit_entry_verb on foundation.audit_entry (verb, at desc);
