-- What somebody has handled, the latest first.
create index incident_step_actor on grid.incident_step (actor, at desc);
