package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A demand in the ledger. @param rank its place among the open ones of its community, by households, then by the order of the purposes; 0 when it is not open */
public record DemandLine(String number, int version, String community, DemandOrigin origin, String originRef, String title, ItemPurpose kind, int households, int rank,
    DemandStatus status, String proposal, Instant enteredAt) implements Serializable {}
