package shanzhi.assessment.indicators.boundary;

import java.io.Serializable;

/** @param where code of the indicator or dimension, name of the rule; @param fault of it; @param detail the figures, e.g. {@code 13.00 ≠ 14.00} */
public record SystemFinding(String where, SystemFault fault, String detail) implements Serializable {}
