package shanzhi.grid.incidents.entity;

/** 一般, 紧急, 特急. The last two replace the limits of the type. */
public enum Priority { ORDINARY, URGENT, EMERGENCY }
