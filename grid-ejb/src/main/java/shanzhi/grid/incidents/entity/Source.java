package shanzhi.grid.incidents.entity;

/** How it came to us. */
public enum Source { PHONE, DESK, INTERFACE }
