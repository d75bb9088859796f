package shanzhi.staff.formula.control;

/** What a value is. */
public enum Type { NUMBER, TEXT, TRUTH }
