package shanzhi.grid.routing.entity;

/** A draft is submitted, and put in force by somebody else or sent back; or it is dropped. */
public enum SetState { DRAFT, SUBMITTED, LIVE, DROPPED }
