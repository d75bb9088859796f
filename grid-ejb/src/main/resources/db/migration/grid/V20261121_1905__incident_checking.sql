-- What a checker has in hand, for when one leaves.
create index incident_checking on grid.incident (checker) where status = 'CHECKING';
