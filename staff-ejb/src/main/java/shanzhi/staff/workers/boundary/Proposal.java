package shanzhi.staff.workers.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A bank account that waits for somebody else to confirm it. @param whose name of the worker or the unit; @param before the account it would take the place of, masked */
public record Proposal(long account, String number, String whose, String area, String bank, String masked, String before, String reason,
    LocalDate from, String proposedBy, Instant proposedAt) implements Serializable {}
