package shanzhi.grid.incidents.entity;

/** OPEN waits for a decision; LAPSED means that the incident went on without one. */
public enum RequestState { OPEN, GRANTED, REFUSED, TAKEN_BACK, LAPSED }
