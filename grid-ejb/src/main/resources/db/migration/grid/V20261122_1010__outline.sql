-- The rough outline of a community or grid for drawings: one ring, longitude and latitude in turn, CGCS2000 degrees; the
-- last point is not said again. A sketch, no legal boundary.
create table grid.outline (
  ground text primary key check (length(ground) in (12, 19)),
  points numeric(9, 6)[] not null check (cardinality(points) >= 6 and cardinality(points) % 2 = 0),
  demo boolean not null default false
);
