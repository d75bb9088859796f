package shanzhi.projects.communion.boundary;

/** Where a line stands: 待认领, 已认领, 已完成, 已撤下. */
public enum EntryStatus { OPEN, CLAIMED, DONE, WITHDRAWN }
