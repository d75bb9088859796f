package shanzhi.assessment.programmes.boundary;

/** OPEN: units enter and are scored; SETTLED: ranked; PUBLIC: shown before it is decided; CLOSED: decided. */
public enum EditionState { OPEN, SETTLED, PUBLIC, CLOSED }
