package shanzhi.projects.works.boundary;

/** 中期评估, 终期评价. */
public enum ReviewKind { MIDTERM, FINAL }
