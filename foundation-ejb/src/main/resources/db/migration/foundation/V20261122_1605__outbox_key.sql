-- What became of one thing that was put out, by its name.
create index outbox_key on foundation.outbox (topic, key, id);
