-- Ledgers show what lies in the reader's area or is the reader's own; each of these ways needs its index.
create index incident_office on grid.incident (office, reported_at desc, id desc) where office is not null;
create index incident_checker on grid.incident (checker, reported_at desc, id desc) where checker is not null;
