package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A resolution in the ledger. @param amount yuan, all its items; {@code publicity} number of the latest one, or null; {@code until} its last day */
public record ResolutionLine(String number, int version, String community, String title, String bodyName, BodyKind bodyKind, LocalDate decidedOn, LocalDate effectiveOn,
    ResolutionStatus status, int items, int taken, BigDecimal amount, String publicity, LocalDate until) implements Serializable {}
