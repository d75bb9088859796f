package shanzhi.staff.pay.boundary;

import java.io.Serializable;

/** One version with everything. @param file its readable form, as it can be edited */
public record PolicySheet(PolicyLine line, PolicyText text, String file, boolean mayChange, boolean mayDecide) implements Serializable {}
