package shanzhi.staff.payroll.boundary;

import java.io.Serializable;

/** Opening balances and whose they are. */
public record OpeningLine(String number, String name, Opening sums) implements Serializable {}
