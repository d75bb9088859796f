package shanzhi.grid.whistles.entity;

/** What a whistle may be raised for: a prominent issue the town cannot settle, joint enforcement, an emergency. Nothing else. */
public enum Cause { STUBBORN, JOINT, EMERGENCY }
