package shanzhi.staff.pay.boundary;

/** What is wrong with a line of a policy file. */
public enum FileFault { HEAD, SECTION, CELLS, NAME, KIND, TYPE, RANGE, DATE, MISSING, TOO_LONG }
