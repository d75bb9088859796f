package shanzhi.grid.incidents.entity;

/** What an office may ask for. The town decides on return and extension, the county on suspension. */
public enum RequestKind { RETURN, EXTENSION, SUSPENSION }
